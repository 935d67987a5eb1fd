/** What a state says. Nothing else looks at raw answers: `effectiveAnswer` is the one place that decides which count. */
import { NO, YES, type Answer, type Grade, type Question } from '../checklist/index.ts';
import type { WalkState } from './board.ts';
import { bestGrade } from './evidence.ts';
import type { Model, ModelSection } from './model.ts';
import { LATER, relevanceWord, STALE } from './walk-state.ts';

/** Is the question asked? "not-known" while the answers that decide it are still open. */
export function relevanceOf(model: Model, state: WalkState, id: string): 'asked' | 'not-asked' | 'not-known' {
  return relevanceWord(state.relevance[model.indexOf(id)]);
}

/** The answer, unless its question does not apply. */
export function effectiveAnswer(model: Model, state: WalkState, id: string): Answer | undefined {
  return effectiveAt(state, model.indexOf(id));
}

function effectiveAt(state: WalkState, number: number): Answer | undefined {
  return state.relevance[number] === NO ? undefined : state.answers[number];
}

/** Answers whose question no longer applies: kept, listed, counted nowhere. */
export function setAside(model: Model, state: WalkState): { question: string; answer: Answer }[] {
  return model.questions.flatMap(({ id }, number) => {
    const answer = state.answers[number];
    return answer && state.relevance[number] === NO ? [{ question: id, answer }] : [];
  });
}

/** What is left of everything that was done to a question. */
export interface Trace {
  question: string;
  /** Raw: it may count nowhere. */
  answer: Answer | undefined;
  isLater: boolean;
  /** For a word of confirmation, now or when its question is asked again. */
  waits: boolean;
  /** Its question is not known to be out. */
  counts: boolean;
}

/** Every question with an answer or a mark, in the order of the checklist; for taking a walk elsewhere without a loss. */
export function tracesOf({ questions }: Model, state: WalkState): Trace[] {
  return questions.flatMap(({ id }, number) => {
    const answer = state.answers[number];
    const later = isLater(state, number);
    if (!answer && !later) return [];
    const waits = ((state.marks[number] ?? 0) & STALE) !== 0;
    return [{ question: id, answer, isLater: later, waits, counts: state.relevance[number] !== NO }];
  });
}

/** Answers that returned after being set aside, and those taken over from an earlier assessment. */
export function toConfirm(model: Model, state: WalkState): string[] {
  return idsWhere(model, (number) => isToConfirm(state, number));
}

/** Questions that are asked and have no answer. */
export function openQuestions(model: Model, state: WalkState): string[] {
  return idsWhere(model, (number) => isOpen(state, number));
}

/** Questions of which it is not known yet whether they are asked. */
export function undecidedQuestions(model: Model, state: WalkState): string[] {
  return idsWhere(model, (number) => relevanceWord(state.relevance[number]) === 'not-known');
}

export type QuestionStatus =
  'not-asked' | 'not-started' | 'later' | 'to-confirm' | 'needs-evidence' | 'answered';

export function questionStatus(model: Model, state: WalkState, id: string): QuestionStatus {
  return statusAt(model, state, model.indexOf(id));
}

/** Marked "answer later": a question without an answer, or one whose answer waits for a word of confirmation. */
export function isPutOff(model: Model, state: WalkState, id: string): boolean {
  return isLater(state, model.indexOf(id));
}

function statusAt(model: Model, state: WalkState, number: number): QuestionStatus {
  const question = model.questions[number];
  if (!question || state.relevance[number] === NO) return 'not-asked';
  if (isToConfirm(state, number)) return 'to-confirm';
  const answer = state.answers[number];
  if (!answer) {
    if ((state.marks[number] ?? 0) & LATER) return 'later';
    return state.relevance[number] === YES ? 'not-started' : 'not-asked';
  }
  return lacksEvidence(model, question, answer) ? 'needs-evidence' : 'answered';
}

/** A "yes" without evidence of the grade that the theme always needs. What high risk and age add is for the findings to say. */
function lacksEvidence({ checklist }: Model, question: Question, answer: Answer): boolean {
  if (!question.rules || answer.value !== 'yes') return false;
  return rank(bestGrade(answer, checklist)) < rank(question.rules.evidence.needs);
}

const rank = (grade: Grade): number => Number(grade.slice(1));

export type SectionState = 'not-started' | 'in-progress' | 'to-confirm' | 'needs-evidence' | 'answered';

export interface SectionProgress {
  status: SectionState;
  /** Questions asked at present. */
  asked: number;
  answered: number;
}

/** Derived each time, never stored: a change elsewhere may reopen a section. */
export function sectionStatus(model: Model, state: WalkState, key: string): SectionProgress {
  const section = sectionOf(model, key);
  const statuses = section.questions
    .map((number) => statusAt(model, state, number))
    .filter((s) => s !== 'not-asked');
  const open = statuses.filter((status) => status === 'not-started' || status === 'later').length;
  const answered = statuses.length - open;
  return { status: overall(statuses, open, answered), asked: statuses.length, answered };
}

function overall(statuses: QuestionStatus[], open: number, answered: number): SectionState {
  if (statuses.includes('to-confirm')) return 'to-confirm';
  if (answered === 0) return statuses.includes('later') ? 'in-progress' : 'not-started';
  if (open > 0) return 'in-progress';
  return statuses.includes('needs-evidence') ? 'needs-evidence' : 'answered';
}

function sectionOf(model: Model, key: string): ModelSection {
  const section = model.sections.find((one) => one.key === key);
  if (!section) throw new RangeError(`no section ${key} in checklist ${model.checklist.id}`);
  return section;
}

/**
 * The next question that waits for an answer or a word of confirmation: after `from` in the author's order, then from the
 * start. Those marked "answer later" come last. Null when none is left.
 */
export function nextQuestion(model: Model, state: WalkState, from: string | null): string | null {
  const { questions } = model;
  const start = from === null ? 0 : model.indexOf(from) + 1;
  let later: string | null = null;
  for (let step = 0; step < questions.length; step++) {
    const number = (start + step) % questions.length;
    if (!isOpen(state, number) && !isToConfirm(state, number)) continue;
    const id = questions[number]?.id ?? null;
    if (!isLater(state, number)) return id;
    if (later === null && id !== from) later = id;
  }
  return later;
}

/** The asked question after this one, answered or not; null at the end. */
export function followingQuestion(model: Model, state: WalkState, id: string): string | null {
  return neighbour(model, state, id, 1);
}

/** The asked question before this one; null at the start. */
export function precedingQuestion(model: Model, state: WalkState, id: string): string | null {
  return neighbour(model, state, id, -1);
}

function neighbour(model: Model, state: WalkState, id: string, step: 1 | -1): string | null {
  for (let number = model.indexOf(id) + step; number >= 0 && number < model.questions.length; number += step)
    if (state.relevance[number] === YES) return model.questions[number]?.id ?? null;
  return null;
}

const isOpen = (state: WalkState, number: number): boolean =>
  state.relevance[number] === YES && state.answers[number] === undefined;

const isLater = (state: WalkState, number: number): boolean => ((state.marks[number] ?? 0) & LATER) !== 0;

const isToConfirm = (state: WalkState, number: number): boolean =>
  effectiveAt(state, number) !== undefined && ((state.marks[number] ?? 0) & STALE) !== 0;

function idsWhere(model: Model, holds: (number: number) => boolean): string[] {
  return model.questions.flatMap(({ id }, number) => (holds(number) ? [id] : []));
}
