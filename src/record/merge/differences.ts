/** What two copies of a record say differently, matter by matter, in an order that depends on nothing but the two. */
import { digestOf } from '../../checklist/index.ts';
import type { Outcome } from '../outcome.ts';
import type { ActionEdit, ActionUpdate, Details, TextEdit } from '../types.ts';
import { NO_STANDING, type AnswerStanding, type Standing } from './standing.ts';

export type DetailsPart = keyof Details;
export type EditPart = Exclude<keyof ActionEdit, 'key'>;

/** What can differ, and what each copy says of it. */
type Matter =
  | { kind: 'details'; part: DetailsPart; ours: Details; theirs: Details }
  | { kind: 'answer'; question: string; ours: AnswerStanding; theirs: AnswerStanding }
  | { kind: 'action'; key: string; part: EditPart; ours: ActionEdit | undefined; theirs: ActionEdit }
  | { kind: 'text'; ours: TextEdit; theirs: TextEdit }
  /** What was reported of an action there and not here. */
  | { kind: 'progress'; key: string; ours: readonly ActionUpdate[]; theirs: readonly ActionUpdate[] }
  | { kind: 'outcome'; ours: Outcome; theirs: Outcome };

export type Difference = Matter & {
  /** The same whenever the same two copies are compared. */
  id: string;
  /** Which copy departs from what both knew last. */
  changed: 'ours' | 'theirs' | 'both';
};

export interface Compared {
  ours: Standing;
  theirs: Standing;
  /** What both knew last, if that can be said. */
  base: Standing | null;
}

/** @param order ids of questions, as the checklist has them: a question comes after those that it depends on */
export function differencesOf(compared: Compared, order: readonly string[]): Difference[] {
  return [
    ...detailsDiffer(compared),
    ...answersDiffer(compared, order),
    ...editsDiffer(compared),
    ...textsDiffer(compared),
    ...progressDiffers(compared),
    ...outcomesDiffer(compared),
  ];
}

export function isSame(one: unknown, other: unknown): boolean {
  return digestOf({ is: one ?? null }) === digestOf({ is: other ?? null });
}

const PARTS = ['subject', 'procurement', 'assessor', 'assessedOn', 'period'] as const;

function detailsDiffer({ ours, theirs, base }: Compared): Difference[] {
  return PARTS.filter((part) => !isSame(ours.details[part], theirs.details[part])).map((part) => ({
    kind: 'details',
    id: `details ${part}`,
    part,
    ours: ours.details,
    theirs: theirs.details,
    changed: changedBy(base?.details[part], ours.details[part], theirs.details[part], base),
  }));
}

function answersDiffer({ ours, theirs, base }: Compared, order: readonly string[]): Difference[] {
  const ids = new Set([...ours.answers.keys(), ...theirs.answers.keys()]);
  const known = order.filter((id) => ids.delete(id));
  return [...known, ...[...ids].sort()].flatMap((question): Difference[] => {
    const [one, other, before] = [ours, theirs, base].map(
      (side) => side?.answers.get(question) ?? NO_STANDING,
    );
    if (!one || !other || isSame(one, other)) return [];
    const changed = changedBy(before, one, other, base);
    return [{ kind: 'answer', id: `answer ${question}`, question, ours: one, theirs: other, changed }];
  });
}

const EDIT_PARTS = ['type', 'owner', 'deadline', 'measure', 'dropped'] as const satisfies EditPart[];

/** A wording that only we have stays: there is nothing on the other side to choose. */
function editsDiffer({ ours, theirs, base }: Compared): Difference[] {
  return [...theirs.edits.entries()].sort(byKey).flatMap(([key, edit]) => {
    const [own, before] = [ours.edits.get(key), base?.edits.get(key)];
    return EDIT_PARTS.filter((part) => edit[part] !== undefined && edit[part] !== own?.[part]).map(
      (part): Difference => ({
        kind: 'action',
        id: `action ${key} ${part}`,
        key,
        part,
        ours: own,
        theirs: edit,
        changed: changedBy(before?.[part], own?.[part], edit[part], base),
      }),
    );
  });
}

function textsDiffer({ ours, theirs, base }: Compared): Difference[] {
  const placeOf = ({ key, language }: TextEdit): string => `${key} ${language}`;
  const [here, there, before] = [ours, theirs, base].map(
    (side) => new Map(side?.texts.map((edit) => [placeOf(edit), edit])),
  );
  const places = [...new Set([...(here?.keys() ?? []), ...(there?.keys() ?? [])])].sort();
  return places.flatMap((place): Difference[] => {
    const [one, other] = [here?.get(place), there?.get(place)];
    const some = one ?? other;
    if (!some || one?.text === other?.text) return [];
    // Without a wording of one's own the draft stands.
    const none = { ...some, text: '' };
    const changed = changedBy(before?.get(place)?.text, one?.text, other?.text, base);
    return [{ kind: 'text', id: `text ${place}`, ours: one ?? none, theirs: other ?? none, changed }];
  });
}

function progressDiffers({ ours, theirs, base }: Compared): Difference[] {
  return [...theirs.updates.entries()].sort(byKey).flatMap(([key, updates]): Difference[] => {
    const own = ours.updates.get(key) ?? [];
    const known = new Set(own.map(digestOf));
    const more = updates.filter((update) => !known.has(digestOf(update)));
    if (more.length === 0) return [];
    const changed = changedBy(base?.updates.get(key) ?? [], own, updates, base);
    return [{ kind: 'progress', id: `progress ${key}`, key, ours: own, theirs: more, changed }];
  });
}

/** Only what was decided there: what was decided here stands, or falls with the answers. */
function outcomesDiffer({ ours, theirs, base }: Compared): Difference[] {
  const isEmpty = Object.values(theirs.outcome).every((part) => part === null);
  if (isEmpty || isSame(ours.outcome, theirs.outcome)) return [];
  const changed = changedBy(base?.outcome, ours.outcome, theirs.outcome, base);
  return [{ kind: 'outcome', id: 'outcome', ours: ours.outcome, theirs: theirs.outcome, changed }];
}

function changedBy(
  before: unknown,
  ours: unknown,
  theirs: unknown,
  base: Standing | null,
): Difference['changed'] {
  if (!base) return 'both';
  if (isSame(before, ours)) return 'theirs';
  return isSame(before, theirs) ? 'ours' : 'both';
}

const byKey = ([one]: [string, unknown], [other]: [string, unknown]): number => (one < other ? -1 : 1);
