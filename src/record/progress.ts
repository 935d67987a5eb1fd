/** What became of an action, and who may say so. */
import type { ActionState, ActionUpdate } from './types.ts';

/** Why an update cannot stand; the words are under `progress.problem.<code>`. */
export type UpdateProblem =
  'name-missing' | 'proof-missing' | 'date-early' | 'date-in-future' | 'not-next' | 'own-word';

/** The days between which an action can come to something. */
export interface Span {
  /** Day of the assessment: actions follow from it. */
  from: string;
  today: string;
}

/**
 * Everything that speaks against an update. "Done" rests on evidence or on a note that says how one can see it. "Verified" is the
 * word of a second person on something that was reported done: who says that it is done cannot be the one who checks it.
 * @param before the updates of the same action, first to last
 */
export function updateProblems(
  before: readonly ActionUpdate[],
  update: ActionUpdate,
  { from, today }: Span,
): UpdateProblem[] {
  const last = before.at(-1);
  const earliest = last && last.on > from ? last.on : from;
  const { state, on, by } = update;
  const found: [UpdateProblem, boolean][] = [
    ['name-missing', by.name.trim() === ''],
    ['proof-missing', !hasProof(update)],
    ['date-early', on < earliest],
    ['date-in-future', on > today],
    ['not-next', !nextStates(before).includes(state)],
    ['own-word', state === 'verified' && last !== undefined && isSamePerson(last, update)],
  ];
  return found.flatMap(([problem, holds]) => (holds ? [problem] : []));
}

const NEXT: Record<ActionState, readonly ActionState[]> = {
  open: ['done'],
  done: ['verified', 'open'],
  verified: ['open'],
};

/** What can be said of an action next. */
export function nextStates(before: readonly ActionUpdate[]): readonly ActionState[] {
  return NEXT[stateOf(before)];
}

/** What was said of an action last; open while nothing was. */
export function stateOf(updates: readonly ActionUpdate[]): ActionState {
  return updates.at(-1)?.state ?? 'open';
}

/** Without anything to look at, nobody could follow it up; also who finds it open again says why. */
function hasProof({ note, evidence }: ActionUpdate): boolean {
  return (note ?? '').trim() !== '' || (evidence ?? []).length > 0;
}

function isSamePerson(one: ActionUpdate, other: ActionUpdate): boolean {
  return plain(one.by.name) === plain(other.by.name);
}

const plain = (name: string): string => name.normalize('NFKC').replace(/\s+/gu, ' ').trim().toLowerCase();
