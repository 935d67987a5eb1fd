/** Red flags, zero-tolerance triggers, credits and indicators: what the answers raise, one theme at a time. */
import { NO, YES } from '../checklist/index.ts';
import { currentGrade } from './evidence.ts';
import type { Facts, Theme } from './facts.ts';
import type { CreditFinding, FlagFinding, IndicatorFinding, TriggerFinding, TriggerState } from './types.ts';

/** The flags of a theme that its answers raise, open or cleared. */
export function flagsOf(theme: Theme, facts: Facts): FlagFinding[] {
  const { question, rules, linked } = theme;
  return rules.flags.flatMap((flag, i): FlagFinding[] => {
    const conditions = linked.flags[i];
    if (facts.holds(conditions?.when) !== YES) return [];
    const state = facts.holds(conditions?.cleared) === YES ? 'cleared' : 'open';
    return [
      {
        key: `${question.id}.${flag.id}`,
        question: question.id,
        state,
        actions: flag.actions.map((id) => `${question.id}.${id}`),
      },
    ];
  });
}

/** A trigger as one theme raises it. */
export interface RaisedTrigger {
  code: string;
  state: TriggerState;
  question: string;
  actions: string[];
}

export function triggersOf(theme: Theme, facts: Facts): RaisedTrigger[] {
  const { question, rules, linked } = theme;
  return rules.triggers.flatMap((trigger, i): RaisedTrigger[] => {
    const conditions = linked.triggers[i];
    if (facts.holds(conditions?.when) !== YES) return [];
    const established =
      facts.holds(conditions?.confirmed) === YES ||
      // A register extract speaks for itself, unless a follow-up has settled that the fact is not established.
      (trigger.confirmedBy !== undefined &&
        currentGrade(theme, facts) >= trigger.confirmedBy &&
        (conditions?.confirmed === undefined || facts.holds(conditions.confirmed) !== NO));
    const state =
      facts.holds(conditions?.cleared) === YES ? 'cleared' : established ? 'confirmed' : 'suspected';
    return [
      {
        code: trigger.code,
        state,
        question: question.id,
        actions: trigger.actions.map((id) => `${question.id}.${id}`),
      },
    ];
  });
}

const STRENGTH: readonly TriggerState[] = ['cleared', 'suspected', 'confirmed'];

/** One entry a code, in the register's order; several themes may raise the same trigger, and the strongest state stands. */
export function mergeTriggers(
  raised: RaisedTrigger[],
  facts: Facts,
  isProvisional: (question: string) => boolean,
): TriggerFinding[] {
  return facts.model.checklist.register.triggers.flatMap(
    ({ code, class: harmClass, grounds }): TriggerFinding[] => {
      const same = raised.filter((one) => one.code === code);
      if (same.length === 0) return [];
      const strongest = Math.max(...same.map(({ state }) => STRENGTH.indexOf(state)));
      return [
        {
          code,
          class: harmClass,
          state: STRENGTH[strongest] ?? 'suspected',
          provisional: same.some(({ question }) => isProvisional(question)),
          questions: same.map(({ question }) => question),
          openOn: same.filter(({ state }) => state !== 'cleared').map(({ question }) => question),
          actions: [...new Set(same.flatMap(({ actions }) => actions))],
          grounds,
        },
      ];
    },
  );
}

export function creditsOf({ question, rules, linked }: Theme, facts: Facts): CreditFinding[] {
  return rules.credits
    .filter((_, i) => facts.holds(linked.credits[i]) === YES)
    .map(({ id }) => ({ key: `${question.id}.${id}`, question: question.id }));
}

/** ILO indicators behind themes whose answer is still bad after remediation. */
export function indicatorsOf(bad: Theme[], { model }: Facts): IndicatorFinding[] {
  return model.checklist.register.indicators.flatMap(({ id }) => {
    const questions = bad
      .filter(({ rules }) => rules.indicators.includes(id))
      .map(({ question }) => question.id);
    return questions.length > 0 ? [{ id, questions }] : [];
  });
}
