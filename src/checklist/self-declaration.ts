/** A checklist as it is asked of the supplier itself: the same questions by the same ids, in words that are meant for the supplier. */
import { isRiskJudgement } from './risk.ts';
import type { Checklist, Question } from './types.ts';

/** How much is asked: the core questions, or all of them. */
export const DEPTHS = ['core', 'all'] as const;
export type Depth = (typeof DEPTHS)[number];

/** What stands for the officer's judgement of risk: rated low only the core is asked, not known everything. */
const RATING: Record<Depth, string> = { core: 'low', all: 'unknown' };

/** A judgement of risk that the depth of a declaration can stand for. */
function isRating(question: Question): boolean {
  return isRiskJudgement(question) && Object.values(RATING).every((one) => question.options?.includes(one));
}

/** Is the question put to the supplier? What is for the officer to judge is not. */
export function isForSupplier(question: Question): boolean {
  return !question.officerOnly && !isRating(question);
}

/** The checklist with the questions that only the officer can answer never asked; its ids and its digest stay. */
export function askedOfSupplier(checklist: Checklist): Checklist {
  const questions = checklist.questions.map((question): Question =>
    question.officerOnly ? { ...question, when: { op: 'constant', value: false } } : question,
  );
  return { ...checklist, questions, declared: true };
}

/** The ratings that make a declaration as deep as it was asked to be, by question. */
export function presetRatings({ questions }: Checklist, depth: Depth): { question: string; value: string }[] {
  return questions.filter(isRating).map(({ id }) => ({ question: id, value: RATING[depth] }));
}

/** A key's part that marks the words meant for the supplier: `<owner>.self.<part>` stands in for `<owner>.<part>`. */
const SELF = /(^|\.)self\./;

/**
 * The texts as the supplier reads them. An officer's safety note is never among them: what it warns of must not be learned
 * by the supplier.
 */
export function textsForSupplier<T>(texts: Record<string, T>): Record<string, T> {
  const entries = Object.entries(texts);
  const plain = entries.filter(([key]) => !SELF.test(key) && !key.endsWith('.safety'));
  const own = entries.filter(([key]) => SELF.test(key)).map(([key, text]) => [key.replace(SELF, '$1'), text]);
  return Object.fromEntries([...plain, ...own]) as Record<string, T>;
}
