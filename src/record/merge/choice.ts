/** What is chosen where two copies differ. */
import { digestOf, type Answer } from '../../checklist/index.ts';
import type { AnswerStanding } from './standing.ts';
import type { Difference } from './differences.ts';

export type Side = 'ours' | 'theirs';

export interface Choice {
  side: Side;
  /** The note and the evidence of the answer that was not chosen are kept with the one that was. */
  both: boolean;
}

/** By id of the difference. */
export type Choices = ReadonlyMap<string, Choice>;

/** What was changed in one copy only is taken from there, unless somebody chooses otherwise; what was changed in both is left open. */
export function suggestedChoices(differences: readonly Difference[]): Map<string, Choice> {
  return new Map(
    differences.flatMap(({ id, changed }) =>
      changed === 'both' ? [] : [[id, { side: changed, both: false }]],
    ),
  );
}

/** The differences about which nothing was chosen yet. */
export function openDifferences(differences: readonly Difference[], choices: Choices): Difference[] {
  return differences.filter(({ id }) => !choices.has(id));
}

type AnswerDifference = Extract<Difference, { kind: 'answer' }>;

/** How the question stands after the choice. */
export function chosenStanding(difference: AnswerDifference, { side, both }: Choice): AnswerStanding {
  const chosen = difference[side];
  const other = difference[side === 'ours' ? 'theirs' : 'ours'];
  if (!both || !chosen.answer || !other.answer) return chosen;
  return { ...chosen, answer: withBoth(chosen.answer, other.answer) };
}

/** Has the other answer a note or evidence that would be left behind? */
export function canKeepBoth(difference: AnswerDifference, side: Side): boolean {
  const alone = chosenStanding(difference, { side, both: false });
  const together = chosenStanding(difference, { side, both: true });
  return alone.answer !== together.answer;
}

/** What the file of a record can hold; see `schema.ts`. */
const NOTE_LIMIT = 20_000;
const EVIDENCE_LIMIT = 200;

/** The first answer with the note and the evidence of the second; itself if there is nothing to add, or no room. */
function withBoth(answer: Answer, other: Answer): Answer {
  const lines = (answer.note ?? '').split('\n');
  const more = (other.note ?? '').split('\n').some((line) => !lines.includes(line)) ? other.note : '';
  const note = [answer.note, more].filter(Boolean).join('\n');
  const known = new Set(answer.evidence?.map(digestOf));
  const found = (other.evidence ?? []).filter((piece) => !known.has(digestOf(piece)));
  const evidence = [...(answer.evidence ?? []), ...found];
  const isFull = note.length > NOTE_LIMIT || evidence.length > EVIDENCE_LIMIT;
  if (isFull || (!more && found.length === 0)) return answer;
  return { ...answer, ...(note && { note }), ...(evidence.length > 0 && { evidence }) };
}
