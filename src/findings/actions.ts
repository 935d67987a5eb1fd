/** The action plan: what the answers call for, in the officer's wording where there is one. */
import { journeyOf, YES, type Action, type Journey } from '../checklist/index.ts';
import type { Assessment } from '../record/index.ts';
import { addDays } from './days.ts';
import type { Facts } from './facts.ts';
import type { JudgedTheme } from './themes.ts';
import type { ActionFinding } from './types.ts';

/** Days to obtain evidence that is missing, too weak or expired: long enough for an independent check. */
const EVIDENCE_DAYS = 60;

/** What people have said of actions: how they word them, and what became of them. */
export type Said = Pick<Assessment, 'edits' | 'updates'>;

/** @param from day of the assessment, from which deadlines count */
export function actionsOf(judged: JudgedTheme[], facts: Facts, said: Said, from: string): ActionFinding[] {
  const journey = journeyOf(facts.model.checklist);
  return judged
    .flatMap((one) => [...remedies(one, facts, from), ...obtainEvidence(one, journey, from)])
    .map((action) => followedUp(edited(action, said), said));
}

function remedies({ theme, flags, triggers }: JudgedTheme, facts: Facts, from: string): ActionFinding[] {
  const { question, rules, linked } = theme;
  return rules.actions.flatMap((action, i) => {
    const key = `${question.id}.${action.id}`;
    const answers = [
      ...flags
        .filter(({ state, actions }) => state === 'open' && actions.includes(key))
        .map((flag) => flag.key),
      ...triggers
        .filter(({ state, actions }) => state !== 'cleared' && actions.includes(key))
        .map(({ code }) => code),
    ];
    if (answers.length === 0 && facts.holds(linked.actions[i]) !== YES) return [];
    return [planned(question.id, action, from, answers)];
  });
}

function planned(
  question: string,
  { id, type, owner, days }: Action,
  from: string,
  answers: string[],
): ActionFinding {
  return {
    key: `${question}.${id}`,
    question,
    id,
    type,
    owner,
    deadline: addDays(from, days),
    edited: false,
    answers,
  };
}

type Obtaining = Pick<Action, 'type' | 'owner'>;

/**
 * Who obtains evidence and when, on themes that can raise a trigger and on the others. What can raise a trigger is verified
 * before award, and the buyer sees to it: a supplier is no source on its own violence.
 */
const OBTAINING: Record<Journey, { graver: Obtaining; other: Obtaining }> = {
  supplier: {
    graver: { type: 'condition-precedent', owner: 'buyer' },
    other: { type: 'contract-condition', owner: 'supplier' },
  },
  'own-process': {
    graver: { type: 'improvement', owner: 'buyer' },
    other: { type: 'improvement', owner: 'buyer' },
  },
  'self-audit': {
    graver: { type: 'improvement', owner: 'company' },
    other: { type: 'improvement', owner: 'company' },
  },
};

function obtainEvidence({ theme, finding }: JudgedTheme, journey: Journey, from: string): ActionFinding[] {
  if (finding.counts !== 'not-verified' && finding.counts !== 'unknown') return [];
  const { graver, other } = OBTAINING[journey];
  const how = theme.rules.triggers.length > 0 ? graver : other;
  const action: Action = { id: 'obtain-evidence', ...how, days: EVIDENCE_DAYS };
  return [{ ...planned(finding.question, action, from, []), grade: finding.needs }];
}

/** An empty reason puts an action that was left out back into the plan. */
function edited(action: ActionFinding, { edits }: Said): ActionFinding {
  const edit = edits.get(action.key);
  if (!edit) return action;
  const { dropped, ...rest } = edit;
  return { ...action, ...rest, ...(dropped && { dropped }), edited: true };
}

function followedUp(action: ActionFinding, { updates }: Said): ActionFinding {
  const progress = updates.get(action.key);
  return progress ? { ...action, progress } : action;
}
