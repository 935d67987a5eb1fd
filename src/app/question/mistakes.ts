/** What is wrong with the page, by the path of the control in the form. The rules are the questionnaire's own. */
import type { Question } from '../../checklist/index.ts';
import { checkAnswer, type AnswerProblem } from '../../questionnaire/index.ts';
import { answerFromValues } from './answer-from-values.ts';
import type { AnswerValues } from './form-values.ts';

export interface AnswerMistake {
  /** Path in `AnswerValues`, such as `evidence.0.title`. */
  path: string;
  code: string;
  data: Record<string, string | number>;
}

/** @param on day of the assessment, ISO */
export function mistakesIn(question: Question, values: AnswerValues, on: string): AnswerMistake[] {
  const answer = answerFromValues(question, values);
  if (!answer) return [{ path: 'input', code: missingCode(question), data: {} }];
  const mistakes = checkAnswer(question, answer, on).map((problem) => ({
    path: pathOf(problem, values),
    code:
      problem.code === 'currency-unknown' && problem.data['value'] === '' ? 'currency-missing' : problem.code,
    data: problem.data,
  }));
  return mistakes.sort((a, b) => placeOnPage(a.path) - placeOnPage(b.path));
}

/** Mistakes are listed in the order in which the controls stand on the page. */
const ORDER = [/^input/, /^items/, /^reason/, /title$/, /grade$/, /date$/];

function placeOnPage(path: string): number {
  if (path === 'note') return Infinity;
  const [, piece = '0'] = /^evidence\.(\d+)/.exec(path) ?? [];
  return Number(piece) * ORDER.length + ORDER.findIndex((pattern) => pattern.test(path));
}

/** The words say what to do, which depends on the kind of answer. */
function missingCode({ kind, options }: Question): string {
  if (kind === 'group') return 'items-missing';
  if (kind === 'choices') return 'choices-missing';
  return kind === 'yes-partly-no' || options ? 'value-missing' : 'text-empty';
}

function pathOf({ part, item, field }: AnswerProblem, { items }: AnswerValues): string {
  if (part === 'evidence') return `evidence.${String(item)}.${field ?? 'title'}`;
  if (part !== 'value') return part;
  const index = items.findIndex(({ id }) => id === item);
  return index < 0 ? 'input' : `items.${String(index)}.values.${field ?? ''}`;
}

/** Id of the control with this path. */
export function controlId(path: string, prefix: string): string {
  return `${prefix}-${path}`.replaceAll('.', '-');
}
