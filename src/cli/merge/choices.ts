/** What the user chooses where the copies differ: matter by matter, in a file, or all that is left. */
import { readJson } from '../../record/read.ts';
import {
  openDifferences,
  suggestedChoices,
  type Choice,
  type Difference,
  type Side,
} from '../../record/merge/index.ts';
import { readText } from '../files.ts';
import { problemLines } from '../problem-lines.ts';
import type { Surroundings } from '../surroundings.ts';
import { WrongInput } from '../wrong-input.ts';

export interface ChoiceOptions {
  /** Ids of differences or of questions; `true` for all that is still open. */
  ours?: string[] | true;
  theirs?: string[] | true;
  /** File of choices. */
  choices?: string;
}

/** How a choice is written: the note and the evidence of the other answer stay, unless it says "only". */
export const WRITTEN: Readonly<Record<string, Choice>> = {
  ours: { side: 'ours', both: true },
  theirs: { side: 'theirs', both: true },
  'ours-only': { side: 'ours', both: false },
  'theirs-only': { side: 'theirs', both: false },
};

export function written({ side, both }: Choice): string {
  return both ? side : `${side}-only`;
}

type Named = readonly [id: string, choice: Choice];

/** What only one copy changed is taken from it, unless it is chosen otherwise. @throws WrongInput */
export async function chosenFor(
  differences: readonly Difference[],
  options: ChoiceOptions,
  { words }: Surroundings,
): Promise<Map<string, Choice>> {
  const named = [
    ...(options.choices === undefined ? [] : await inFile(options.choices, words)),
    ...SIDES.flatMap((side) => namedOn(side, options[side])),
  ].map(([id, choice]): Named => [idOf(id, differences, words), choice]);
  const choices = new Map(suggestedChoices(differences));
  const chosen = new Map<string, Choice>();
  for (const [id, choice] of named) {
    if (written(chosen.get(id) ?? choice) !== written(choice))
      throw new WrongInput([words.t('merging.twice', { id })]);
    chosen.set(id, choice);
    choices.set(id, choice);
  }
  const rest = SIDES.filter((side) => options[side] === true);
  if (rest.length > 1) throw new WrongInput([words.t('merging.rest-twice')]);
  for (const side of rest)
    for (const { id } of openDifferences(differences, choices)) choices.set(id, { side, both: true });
  return choices;
}

const SIDES: readonly Side[] = ['ours', 'theirs'];

function namedOn(side: Side, ids: string[] | true | undefined): Named[] {
  return Array.isArray(ids) ? ids.map((id) => [id, { side, both: true }]) : [];
}

/** A question may be named by its id alone. */
function idOf(given: string, differences: readonly Difference[], { t }: Surroundings['words']): string {
  const found = differences.find(({ id }) => id === given || id === `answer ${given}`);
  if (!found) throw new WrongInput([t('merging.unknown', { id: given })]);
  return found.id;
}

/** What is null was left open. */
async function inFile(path: string, words: Surroundings['words']): Promise<Named[]> {
  const text = await readText(path, words);
  const read = readJson(text);
  if (!read.ok) throw new WrongInput(problemLines(path, text, read.problems, words));
  if (typeof read.value !== 'object' || read.value === null || Array.isArray(read.value))
    throw new WrongInput([words.t('merging.no-choices', { file: path })]);
  return Object.entries(read.value as Record<string, unknown>).flatMap(([id, said]): Named[] => {
    if (said === null) return [];
    const choice = typeof said === 'string' && Object.hasOwn(WRITTEN, said) ? WRITTEN[said] : undefined;
    if (!choice) throw new WrongInput([words.t('merging.no-choice', { file: path, id })]);
    return [[id, choice]];
  });
}
