/** From a path through the diagram to answers that a person could give. */
import type { Answer, Value } from '../answer.ts';
import { NO, YES, type Condition } from '../expression/evaluate.ts';
import { GRADES, type Checklist, type Grade, type Question } from '../types.ts';
import type { Step } from './diagram.ts';
import type { Symbolic } from './symbolic.ts';
import type { Witness } from './types.ts';

/** A day that suits answers without a date. */
const SOME_DAY = '2026-01-01';

export function witnessOf(symbolic: Symbolic, path: readonly Step[]): Witness {
  const values = new Map<number, Value>();
  const grades = new Map<number, Grade>();
  for (const { question, value } of symbolic.stepsAbout(path, 'answer'))
    values.set(question, symbolic.domains[question]?.values[value] ?? null);
  for (const { question, value } of symbolic.stepsAbout(path, 'grade'))
    grades.set(question, GRADES[value] ?? 'E0');
  for (const question of grades.keys())
    if (!values.has(question)) values.set(question, symbolic.domains[question]?.values[0] ?? null);
  return witnessFrom(symbolic.checklist, values, grades);
}

export function witnessFrom(
  { questions }: Checklist,
  values: ReadonlyMap<number, Value>,
  grades: ReadonlyMap<number, Grade>,
): Witness {
  const on = [SOME_DAY, ...[...values.values()].filter(isDate)].reduce((a, b) => (a > b ? a : b));
  const answers = [...values]
    .sort(([a], [b]) => a - b)
    .flatMap(([number, value]) => {
      const question = questions[number];
      return question
        ? [{ question: question.id, answer: answerOf(question, value, grades.get(number), on) }]
        : [];
    });
  return { on, answers };
}

const isDate = (value: Value): value is string =>
  typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value);

/** An answer with the reason that it needs, and evidence of the grade. */
function answerOf(question: Question, value: Value, grade: Grade | undefined, on: string): Answer {
  const reasoned = question.reasonNeeded || value === null || value === 'not-applicable';
  return {
    value,
    ...(reasoned ? { reason: '—' } : {}),
    ...(grade === undefined || grade === 'E0' ? {} : { evidence: [{ grade, date: on, title: grade }] }),
  };
}

/** The witness with one more answer. */
export function withAnswer(symbolic: Symbolic, witness: Witness, number: number, value: Value): Witness {
  const question = symbolic.checklist.questions[number];
  if (!question) return witness;
  const on = isDate(value) && value > witness.on ? value : witness.on;
  const given = witness.answers.filter((one) => one.question !== question.id);
  const answers = [...given, { question: question.id, answer: answerOf(question, value, undefined, on) }];
  return { on, answers: answers.sort((a, b) => symbolic.indexOf(a.question) - symbolic.indexOf(b.question)) };
}

/**
 * The witness with an answer to every question that is asked: an assessment that is complete. What it shows does not depend
 * on the answers added.
 */
export function completed(symbolic: Symbolic, witness: Witness): Witness {
  const all = symbolic.checklist.questions.map((_, number) => number);
  const { answers } = answersAlong(symbolic, witness, all);
  const added = answers.flatMap((answer, number) => {
    const question = symbolic.checklist.questions[number];
    return answer && question ? [{ question: question.id, answer }] : [];
  });
  const given = new Map(witness.answers.map((one) => [one.question, one]));
  const dates = added.map(({ answer }) => answer.value).filter(isDate);
  const on = [witness.on, ...dates].reduce((a, b) => (a > b ? a : b));
  return { on, answers: added.map((one) => seenOn(on, given.get(one.question) ?? one)) };
}

/** Evidence that was dated for an earlier day might count no longer. */
function seenOn(on: string, { question, answer }: Witness['answers'][number]): Witness['answers'][number] {
  const { evidence } = answer;
  if (!evidence) return { question, answer };
  return { question, answer: { ...answer, evidence: evidence.map((piece) => ({ ...piece, date: on })) } };
}

/** Does the condition hold for these answers, as the engine itself sees it? Open questions are answered in any way. */
export function isShown(
  symbolic: Symbolic,
  witness: Witness,
  cone: readonly number[],
  claim: Condition,
): boolean {
  const { answers, relevance } = answersAlong(symbolic, witness, cone);
  return claim(answers, relevance) === YES;
}

/** Answers and relevance of the questions of a cone, in order; what the witness leaves open is answered in any way. */
function answersAlong(symbolic: Symbolic, witness: Witness, cone: readonly number[]) {
  const given = new Map(witness.answers.map(({ question, answer }) => [question, answer]));
  // Sparse: a cone is small, a checklist may not be.
  const answers: (Answer | undefined)[] = [];
  const relevance: number[] = [];
  for (const number of cone) {
    const question = symbolic.checklist.questions[number];
    if (!question) continue;
    relevance[number] = symbolic.isAsked(number)(answers, relevance);
    if (relevance[number] === NO) continue;
    const value = symbolic.domains[number]?.values[0] ?? null;
    answers[number] = given.get(question.id) ?? answerOf(question, value, undefined, witness.on);
  }
  return { answers, relevance };
}
