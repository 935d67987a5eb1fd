/** From a path through the diagram to answers that a person could give. */
import type { Answer, Value } from '../answer.ts';
import type { Atom } from './candidates.ts';
import type { Domain } from './domain.ts';
import { GRADES, type Checklist, type Grade, type Question } from '../types.ts';
import type { Step } from './diagram.ts';
import type { Symbolic } from './symbolic.ts';
import type { Witness } from './types.ts';

/** A day that suits answers without a date. */
const SOME_DAY = '2026-01-01';

/** The answer to a question, by its number. */
export interface Given {
  number: number;
  value: Value;
  grade?: Grade;
}

/** @param path in the order of the variables, in which those of a question stand together */
export function witnessOf({ checklist, domains, variables }: Symbolic, path: readonly Step[]): Witness {
  const given: Given[] = [];
  for (const { variable, value } of path) {
    const taken = variables.all[variable];
    const domain = taken && domains[taken.question];
    if (!domain) continue;
    const { question: number } = taken;
    let last = given.at(-1);
    if (last?.number !== number) given.push((last = { number, value: domain.values[0] ?? null }));
    if (taken.about === 'answer') last.value = domain.values[value] ?? null;
    else if (taken.about === 'grade') last.grade = GRADES[value] ?? 'E0';
    else if (value === 1) last.value = withOption(last.value, taken.atom, domain);
  }
  return witnessFrom(checklist, given);
}

/** The first option that is chosen takes the place of the one that stands for none of them. */
function withOption(value: Value, atom: Atom, { otherwise }: Domain): Value {
  if (atom.op !== 'holds' || !Array.isArray(value)) return value;
  return value === otherwise ? [atom.option] : [...(value as string[]), atom.option];
}

/** @param given in the order of the checklist */
export function witnessFrom({ questions }: Checklist, given: readonly Given[]): Witness {
  const on = dayOf(given.map(({ value }) => value));
  const answers: Witness['answers'] = [];
  for (const { number, value, grade } of given) {
    const question = questions[number];
    if (question) answers.push({ question: question.id, answer: answerOf(question, value, grade, on) });
  }
  return { on, answers };
}

/** The first day on which all these answers may be given, not before `day`. */
export function dayOf(values: Iterable<Value>, day = SOME_DAY): string {
  let latest = day;
  for (const value of values) if (isDate(value) && value > latest) latest = value;
  return latest;
}

const isDate = (value: Value): value is string =>
  typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value);

/** An answer with the reason that it needs, and evidence of the grade. */
export function answerOf(question: Question, value: Value, grade: Grade | undefined, on: string): Answer {
  const answer: Answer = { value };
  if (question.reasonNeeded || value === null || value === 'not-applicable') answer.reason = '—';
  if (grade !== undefined && grade !== 'E0') answer.evidence = [{ grade, date: on, title: grade }];
  return answer;
}

/** The witness with one more answer. */
export function withAnswer(symbolic: Symbolic, witness: Witness, number: number, value: Value): Witness {
  const question = symbolic.checklist.questions[number];
  if (!question) return witness;
  const on = dayOf([value], witness.on);
  const given = witness.answers.filter((one) => one.question !== question.id);
  const answers = [...given, { question: question.id, answer: answerOf(question, value, undefined, on) }];
  const numberOf = ({ question: id }: Witness['answers'][number]): number => symbolic.links.indexOf(id);
  return { on, answers: answers.sort((a, b) => numberOf(a) - numberOf(b)) };
}

/** The witness on a later day: evidence that was dated for an earlier one might count no longer. */
export function seenOn(
  on: string,
  { question, answer }: Witness['answers'][number],
): Witness['answers'][number] {
  const { evidence } = answer;
  if (!evidence) return { question, answer };
  return { question, answer: { ...answer, evidence: evidence.map((piece) => ({ ...piece, date: on })) } };
}
