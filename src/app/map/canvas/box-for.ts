import type { MapGraph } from '../graph/types.ts';
import type { Drawing } from '../layout/drawing.ts';

/**
 * The box that the keyboard stands on: the first of these that is drawn, or what stands for it there (its theme's card,
 * its section's card), else the first box.
 */
export function boxFor(
  wanted: readonly (string | undefined)[],
  { nodes, bands }: MapGraph,
  { boxes }: Drawing,
): string | undefined {
  const drawn = new Set(boxes.map(({ id }) => id));
  const candidates = wanted.flatMap((id) => {
    const node = id === undefined ? undefined : nodes.get(id);
    if (!node) return id ?? [];
    const theme = node.kind === 'question' ? node.question.theme : 'theme' in node ? node.theme : node.band;
    return [node.id, theme, bands.find((band) => band.id === node.band)?.section ?? ''];
  });
  return candidates.find((id) => drawn.has(id)) ?? boxes[0]?.id;
}
