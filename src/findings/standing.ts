/** How an action stands on a given day. */
import { stateOf } from '../record/index.ts';
import type { ActionFinding } from './types.ts';

export const STANDINGS = ['overdue', 'open', 'done', 'verified'] as const;
export type Standing = (typeof STANDINGS)[number];

/** What was said up to the day counts; on the day of the deadline itself an action is not overdue yet. */
export function standingOf({ deadline, progress = [] }: ActionFinding, on: string): Standing {
  const state = stateOf(progress.filter((update) => update.on <= on));
  return state === 'open' && deadline < on ? 'overdue' : state;
}

/** What is still to be done in a plan on a day. */
export interface Workload {
  open: number;
  /** Of these. */
  overdue: number;
  nextDeadline: string | undefined;
}

export function workloadOf(actions: readonly ActionFinding[], on: string): Workload {
  const open = actions.filter((action) => isToDo(action, on));
  return {
    open: open.length,
    overdue: open.filter((action) => standingOf(action, on) === 'overdue').length,
    nextDeadline: nextDeadline(actions, on),
  };
}

/** The earliest deadline of what is still to be done on the day; undefined when nothing is. */
export function nextDeadline(actions: readonly ActionFinding[], on: string): string | undefined {
  const [first] = actions
    .filter((action) => isToDo(action, on))
    .map(({ deadline }) => deadline)
    .sort();
  return first;
}

/** In the plan, and neither done nor verified. */
function isToDo(action: ActionFinding, on: string): boolean {
  const standing = standingOf(action, on);
  return action.dropped === undefined && (standing === 'open' || standing === 'overdue');
}
