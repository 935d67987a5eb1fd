/** One answer to every question, and changes of the gates. */
import type { Answer, Change, Checklist, Question, Value } from '../../../src/checklist/index.ts';
import { OPTIONS } from './conditions.ts';
import { lots, type Lots } from './random.ts';

/** One answer, as a page or a log has it: by the id of its question. */
export type Step = Extract<Change, { type: 'answered' }>;

const GATE_VALUES = ['low', 'medium', 'high'] as const;
const THEME_VALUES = ['yes', 'yes', 'yes', 'yes', 'partly', 'partly', 'no', 'no', 'unknown'] as const;

/** An answer to each question. */
export function answersTo({ questions }: Checklist): Step[] {
  const draw = lots(questions.length + 1);
  return questions.map((question) => step(question, answerTo(question, draw)));
}

/** Each gate in turn gets another value; no two changes of a gate in a row are alike. */
export function gateChanges({ questions }: Checklist, count: number): Step[] {
  const gates = questions.filter(({ section, kind }) => section === 'risk' && kind === 'choice');
  return Array.from({ length: count }, (_, at): Step[] => {
    const number = at % gates.length;
    const gate = gates[number];
    const value = GATE_VALUES[(number + Math.floor(at / gates.length)) % GATE_VALUES.length] ?? 'low';
    return gate ? [step(gate, { value, reason: 'Looked at again.' })] : [];
  }).flat();
}

function step({ id }: Question, answer: Answer): Step {
  return { type: 'answered', question: id, answer };
}

function answerTo(question: Question, draw: Lots): Answer {
  const value = valueOf(question, draw);
  if (question.reasonNeeded) return { value, reason: 'As the buyer sees it.' };
  if (value !== 'yes') return { value };
  const grade = draw.pick(['E1', 'E2', 'E3'] as const);
  return { value, evidence: [{ grade, date: '2026-05-01', title: 'Payroll of April' }] };
}

function valueOf({ kind }: Question, draw: Lots): Value {
  switch (kind) {
    case 'yes-partly-no':
      return draw.pick(THEME_VALUES);
    case 'choice':
      return draw.pick(GATE_VALUES);
    case 'choices':
      return OPTIONS.filter((option, at) => draw.chance(0.5) || at === OPTIONS.length - 1);
    case 'number':
      return draw.below(10);
    case 'group':
      return Array.from({ length: 1 + draw.below(3) }, (_, at) => ({
        id: `item-${at}`,
        values: { town: 'Springfield', beds: draw.below(8) },
      }));
    default:
      return 'Seen on site on the first day of the visit.';
  }
}
