/**
 * The answers as findings see them. An answer counts unless its question is known not to apply: a "no" given before the
 * questions that decide its relevance must not be overlooked, so it counts, and what follows from it is provisional.
 */
import {
  link,
  NO,
  OPEN,
  YES,
  type Answer,
  type Condition,
  type Question,
  type ThemeRules,
  type Truth,
} from '../checklist/index.ts';
import type { Model, WalkState } from '../questionnaire/index.ts';

export interface Facts {
  model: Model;
  themes: Theme[];
  /** Day on which evidence is looked at, ISO date. */
  on: string;
  highRisk: Truth;
  answer(this: void, id: string): Answer | undefined;
  /** By question number. */
  relevance: ArrayLike<number>;
  holds(this: void, condition: Condition | undefined): Truth;
}

export interface Theme {
  number: number;
  question: Question;
  rules: ThemeRules;
  linked: LinkedRules;
}

/** The conditions of a theme's rules, in the order of the rules. */
export interface LinkedRules {
  flags: { when: Condition; cleared: Condition | undefined }[];
  triggers: { when: Condition; confirmed: Condition | undefined; cleared: Condition | undefined }[];
  credits: Condition[];
  actions: (Condition | undefined)[];
}

export function factsOf(model: Model, state: WalkState, on: string): Facts {
  const relevance = state.relevance.map((one, number) => (one === OPEN && state.answers[number] ? YES : one));
  const answers = state.answers.map((answer, number) => (relevance[number] === NO ? undefined : answer));
  const holds = (condition: Condition | undefined): Truth => condition?.(answers, relevance) ?? NO;
  const { themes, highRisk } = linkedModel(model);
  return {
    model,
    themes,
    on,
    highRisk: holds(highRisk),
    answer: (id) => answers[model.indexOf(id)],
    relevance,
    holds,
  };
}

interface LinkedModel {
  themes: Theme[];
  highRisk: Condition;
}

const linkedModels = new WeakMap<Model, LinkedModel>();

function linkedModel(model: Model): LinkedModel {
  const known = linkedModels.get(model);
  if (known) return known;
  const themes = model.questions.flatMap((question, number): Theme[] =>
    question.rules
      ? [{ number, question, rules: question.rules, linked: linkRules(question.rules, model) }]
      : [],
  );
  const linked = { themes, highRisk: link(model.checklist.highRisk, model.indexOf) };
  linkedModels.set(model, linked);
  return linked;
}

function linkRules(rules: ThemeRules, { indexOf }: Model): LinkedRules {
  const optional = (expression: ThemeRules['actions'][number]['when']) =>
    expression ? link(expression, indexOf) : undefined;
  return {
    flags: rules.flags.map(({ when, cleared }) => ({
      when: link(when, indexOf),
      cleared: optional(cleared),
    })),
    triggers: rules.triggers.map(({ when, confirmed, cleared }) => ({
      when: link(when, indexOf),
      confirmed: optional(confirmed),
      cleared: optional(cleared),
    })),
    credits: rules.credits.map(({ when }) => link(when, indexOf)),
    actions: rules.actions.map(({ when }) => optional(when)),
  };
}
