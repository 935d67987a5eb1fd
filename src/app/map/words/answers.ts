import type { Witness } from '../../../checklist/prove/index.ts';
import { answerText } from '../../../statement/index.ts';
import type { Atlas } from './atlas.ts';

/** The answers of a witness in words, by question. */
export function answersOf(witness: Witness | null, { question, words }: Atlas): ReadonlyMap<string, string> {
  return new Map(
    witness?.answers.map(({ question: id, answer }) => [id, answerText(question(id), answer, words)]),
  );
}
