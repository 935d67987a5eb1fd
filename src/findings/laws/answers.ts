/** Conditions of laws and sentences, put to the answers that count. */
import {
  hasValue,
  link,
  NO,
  questionsIn,
  YES,
  type Answer,
  type Condition,
  type Expression,
  type Truth,
} from '../../checklist/index.ts';
import { effectiveAnswer, relevanceOf, type Model, type WalkState } from '../../questionnaire/index.ts';
import type { Told } from './types.ts';

export interface LawAnswers {
  model: Model;
  /** Answers as they stand: "unknown" is one. */
  holds(this: void, expression: Expression): Truth;
  /** For tests of applicability: who answers "unknown" has left the question open. */
  told(this: void, expression: Expression): Told;
  /** Is there an answer that says something? */
  says(this: void, question: string): boolean;
  isAsked(this: void, question: string): boolean;
  /** The questions of a condition that have an answer. */
  answeredIn(this: void, expression: Expression): string[];
}

export function lawAnswers(model: Model, state: WalkState): LawAnswers {
  const answers = model.questions.map(({ id }) => effectiveAnswer(model, state, id));
  const settled = answers.map((answer) => (isSettled(answer) ? answer : undefined));
  const conditions = new Map<Expression, Condition>();
  const conditionOf = (expression: Expression): Condition => {
    const known = conditions.get(expression) ?? link(expression, model.indexOf);
    conditions.set(expression, known);
    return known;
  };
  const says = (question: string): boolean => hasValue(answers[model.indexOf(question)]);
  return {
    model,
    holds: (expression) => conditionOf(expression)(answers, state.relevance),
    told: (expression) => wordFor(conditionOf(expression)(settled, state.relevance)),
    says,
    isAsked: (question) => relevanceOf(model, state, question) !== 'not-asked',
    answeredIn: (expression) => questionsIn(expression).filter(says),
  };
}

function isSettled(answer: Answer | undefined): boolean {
  const value = answer?.value ?? null;
  if (value === null) return false;
  return value !== 'unknown' && !(Array.isArray(value) && (value as unknown[]).includes('unknown'));
}

function wordFor(truth: Truth): Told {
  if (truth === YES) return 'yes';
  return truth === NO ? 'no' : 'not-known';
}
