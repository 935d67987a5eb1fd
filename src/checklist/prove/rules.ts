/** Flags, triggers and actions of a theme as formulas, the way the findings read them (`findings/signals.ts`, `actions.ts`). */
import type { Action, Credit, Flag, Question, ThemeRules, Trigger } from '../types.ts';
import { asked, condition, every, graded, NEVER, no, some, type Formula } from './formula.ts';

export interface RuledQuestion extends Question {
  rules: ThemeRules;
}

export function isTheme(question: Question): question is RuledQuestion {
  return question.rules !== undefined;
}

export interface FlagFormulas {
  flag: Flag;
  raised: Formula;
  /** Raised, and not cleared. */
  open: Formula;
}

export interface TriggerFormulas {
  trigger: Trigger;
  raised: Formula;
  /** Raised, and not cleared: suspected or confirmed. */
  open: Formula;
  confirmed: Formula;
}

export interface RuleFormulas {
  theme: RuledQuestion;
  asked: Formula;
  flags: FlagFormulas[];
  triggers: TriggerFormulas[];
  credits: { credit: Credit; holds: Formula }[];
  actions: { action: Action; raised: Formula }[];
}

export function ruleFormulas(theme: RuledQuestion): RuleFormulas {
  const flags = theme.rules.flags.map((flag): FlagFormulas => {
    const raised = condition(flag.when);
    return { flag, raised, open: every(raised, no(optional(flag.cleared))) };
  });
  const triggers = theme.rules.triggers.map((trigger): TriggerFormulas => {
    const raised = condition(trigger.when);
    const open = every(raised, no(optional(trigger.cleared)));
    return { trigger, raised, open, confirmed: every(open, established(trigger, theme)) };
  });
  const isAsked = asked(theme.id);
  return {
    theme,
    asked: isAsked,
    flags,
    triggers,
    credits: theme.rules.credits.map((credit) => ({ credit, holds: condition(credit.when) })),
    actions: theme.rules.actions.map((action) => ({
      action,
      raised: every(isAsked, calledFor(action, flags, triggers)),
    })),
  };
}

/** A flag or trigger that names it is open, or its own condition holds. */
function calledFor(action: Action, flags: FlagFormulas[], triggers: TriggerFormulas[]): Formula {
  return some(
    ...flags.filter(({ flag }) => flag.actions.includes(action.id)).map(({ open }) => open),
    ...triggers.filter(({ trigger }) => trigger.actions.includes(action.id)).map(({ open }) => open),
    optional(action.when),
  );
}

/** Established by a follow-up; where none decides it, by evidence that speaks for itself. */
function established({ confirmed, confirmedBy }: Trigger, theme: Question): Formula {
  if (confirmed) return condition(confirmed);
  return confirmedBy ? graded(theme.id, confirmedBy) : NEVER;
}

const optional = (expression: Flag['cleared']): Formula => (expression ? condition(expression) : NEVER);
