/** What may stand in a list only once: a second one would be lost, or be counted twice. */
import type { Path, Source } from './source.ts';

/** @param rest from an item of the list to what repeats */
export function checkRepeated(
  source: Source,
  path: Path,
  list: readonly (string | number)[] = [],
  question?: string,
  ...rest: Path
): void {
  list.forEach((id, i) => {
    if (list.indexOf(id) < i) source.add('repeated', source.at([...path, i, ...rest]), { id }, question);
  });
}

export const idsOf = (list: readonly { id: string }[] = []): string[] => list.map(({ id }) => id);
