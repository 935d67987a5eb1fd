/** Evidence given once need not be entered again. */
import type { Evidence } from '../../checklist/index.ts';
import { effectiveAnswer, type Model, type WalkState } from '../../questionnaire/index.ts';

/**
 * Evidence of all other answers that count, each piece once, the newest first.
 * @param here what stands under this question already
 */
export function earlierEvidence(
  model: Model,
  state: WalkState,
  question: string,
  here: readonly Evidence[],
): Evidence[] {
  const others = model.questions.filter(({ id }) => id !== question);
  const given = others.flatMap(({ id }) => effectiveAnswer(model, state, id)?.evidence ?? []);
  const known = new Set(here.map(evidenceKey));
  const distinct = given.filter((piece) => {
    const key = evidenceKey(piece);
    return !known.has(key) && known.add(key);
  });
  return distinct.sort((a, b) => b.date.localeCompare(a.date));
}

/** The same for two pieces that are the same document, record or check. */
export function evidenceKey({ title, grade, date, file }: Evidence): string {
  return JSON.stringify([title, grade, date, file?.digest]);
}
