/** What claims are written in: conditions of the checklist, "is asked", evidence of a grade, and what joins them. */
import type { Answer } from '../answer.ts';
import { NO, OPEN, YES, type Truth } from '../expression/evaluate.ts';
import { questionsIn as readBy } from '../expression/references.ts';
import type { Expression } from '../expression/types.ts';
import type { Grade } from '../types.ts';

export type Formula =
  | { op: 'condition'; expression: Expression }
  | { op: 'asked'; question: string }
  /** The question is asked and the best evidence under its answer has at least this grade. */
  | { op: 'graded'; question: string; atLeast: Grade }
  | { op: 'every' | 'some'; of: readonly Formula[] }
  | { op: 'no'; of: Formula }
  /** Of those that apply, more than half are counted. */
  | { op: 'most'; of: readonly Counted[] };

export interface Counted {
  applies: Formula;
  counts: Formula;
}

export const condition = (expression: Expression): Formula => ({ op: 'condition', expression });
export const asked = (question: string): Formula => ({ op: 'asked', question });
export const graded = (question: string, atLeast: Grade): Formula => ({ op: 'graded', question, atLeast });
export const every = (...of: Formula[]): Formula => ({ op: 'every', of });
export const some = (...of: Formula[]): Formula => ({ op: 'some', of });
export const no = (of: Formula): Formula => ({ op: 'no', of });
export const most = (of: readonly Counted[]): Formula => ({ op: 'most', of });
export const NEVER: Formula = { op: 'some', of: [] };

function partsOf(formula: Formula): readonly Formula[] {
  switch (formula.op) {
    case 'every':
    case 'some':
      return formula.of;
    case 'no':
      return [formula.of];
    case 'most':
      return formula.of.flatMap(({ applies, counts }) => [applies, counts]);
    default:
      return [];
  }
}

/** The formulas and everything in them, each once. */
export function allParts(...formulas: Formula[]): Set<Formula> {
  const found = new Set(formulas);
  for (const part of found) for (const inner of partsOf(part)) found.add(inner);
  return found;
}

/** Ids of the questions of which a formula looks at the evidence. */
export function gradedIn(formula: Formula): Set<string> {
  const found = new Set<string>();
  for (const part of allParts(formula)) if (part.op === 'graded') found.add(part.question);
  return found;
}

/** Ids of the questions that formulas read themselves; what decides whether they are asked comes on top. */
export function questionsIn(...formulas: Formula[]): Set<string> {
  const found = new Set<string>();
  for (const part of allParts(...formulas))
    if (part.op === 'condition') for (const id of readBy(part.expression)) found.add(id);
    else if ('question' in part) found.add(part.question);
  return found;
}

/** Answers as a formula looks at them. */
export interface View {
  condition(expression: Expression): Truth;
  asked(question: string): Truth;
  answer(question: string): Answer | undefined;
}

/**
 * A formula about some answers, three-valued like the conditions themselves. Parts that are used several times are looked
 * at once: written out, a formula about a whole section would be very long.
 */
export function truthOf(formula: Formula, view: View, known = new Map<Formula, Truth>()): Truth {
  const found = known.get(formula);
  if (found !== undefined) return found;
  const truth = look(formula, view, (part) => truthOf(part, view, known));
  known.set(formula, truth);
  return truth;
}

function look(formula: Formula, view: View, truth: (part: Formula) => Truth): Truth {
  switch (formula.op) {
    case 'condition':
      return view.condition(formula.expression);
    case 'asked':
      return view.asked(formula.question);
    case 'graded':
      return hasGrade(formula.question, formula.atLeast, view);
    case 'no':
      return negate(truth(formula.of));
    case 'every':
      return joined(formula.of, NO, truth);
    case 'some':
      return joined(formula.of, YES, truth);
    case 'most':
      return mostOf(formula.of, truth);
  }
}

function hasGrade(question: string, atLeast: Grade, view: View): Truth {
  if (view.asked(question) === NO) return NO;
  const answer = view.answer(question);
  if (!answer) return OPEN;
  return gradeOf(answer) >= atLeast ? YES : NO;
}

/** @param decisive a part with this truth settles it */
function joined(parts: readonly Formula[], decisive: Truth, truth: (part: Formula) => Truth): Truth {
  let result = negate(decisive);
  for (const part of parts) {
    const one = truth(part);
    if (one === decisive) return decisive;
    if (one === OPEN) result = OPEN;
  }
  return result;
}

/** How many more are counted than not: at least and at most, as far as is known. */
function mostOf(parts: readonly Counted[], truth: (part: Formula) => Truth): Truth {
  let least = 0;
  let greatest = 0;
  for (const { applies, counts } of parts) {
    const applied = truth(applies);
    if (applied === NO) continue;
    const counted = truth(counts);
    least += counted === YES ? (applied === YES ? 1 : 0) : -1;
    greatest += counted === NO ? (applied === YES ? -1 : 0) : 1;
  }
  if (least > 0) return YES;
  return greatest > 0 ? OPEN : NO;
}

const negate = (truth: Truth): Truth => (truth === OPEN ? OPEN : truth === YES ? NO : YES);

const gradeOf = ({ evidence = [] }: Answer): Grade =>
  evidence.reduce<Grade>((best, { grade }) => (grade > best ? grade : best), 'E0');
