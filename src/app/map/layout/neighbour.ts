/** Where an arrow key leads from a box. */
import type { Rect } from './types.ts';

export const DIRECTIONS = {
  ArrowLeft: 'left',
  ArrowRight: 'right',
  ArrowUp: 'up',
  ArrowDown: 'down',
} as const;
export type Direction = (typeof DIRECTIONS)[keyof typeof DIRECTIONS];

interface Boxes {
  boxes: readonly (Rect & { id: string })[];
  lines: readonly { from: string; to: string }[];
}

/**
 * To the left and right along the lines, where there are any; else to the nearest box on that side, one straight ahead
 * being nearer than one aslant. @returns null where there is none
 */
export function neighbour({ boxes, lines }: Boxes, from: string, direction: Direction): string | null {
  const start = boxes.find(({ id }) => id === from);
  if (!start) return boxes[0]?.id ?? null;
  const linked = new Set(
    lines.flatMap((line) => {
      if (direction === 'right' && line.from === from) return line.to;
      return direction === 'left' && line.to === from ? line.from : [];
    }),
  );
  const nearest = (among: Boxes['boxes']): string | null => {
    let best: { id: string; distance: number } | null = null;
    for (const box of among) {
      const distance = box.id === from ? null : distanceTo(start, box, direction);
      if (distance !== null && (!best || distance < best.distance)) best = { id: box.id, distance };
    }
    return best?.id ?? null;
  };
  return nearest(boxes.filter(({ id }) => linked.has(id))) ?? nearest(boxes);
}

function distanceTo(from: Rect, to: Rect, direction: Direction): number | null {
  const across = direction === 'left' || direction === 'right';
  const [a, b] = across ? [spanX(from), spanX(to)] : [spanY(from), spanY(to)];
  const [side, otherSide] = across ? [spanY(from), spanY(to)] : [spanX(from), spanX(to)];
  const ahead = direction === 'right' || direction === 'down' ? b.start - a.end : a.start - b.end;
  if (ahead < 0) return null;
  const aside = Math.max(0, otherSide.start - side.end, side.start - otherSide.end);
  return ahead + 3 * aside + 0.1 * Math.abs(middle(side) - middle(otherSide));
}

interface Span {
  start: number;
  end: number;
}
const spanX = ({ x, width }: Rect): Span => ({ start: x, end: x + width });
const spanY = ({ y, height }: Rect): Span => ({ start: y, end: y + height });
const middle = ({ start, end }: Span): number => (start + end) / 2;
