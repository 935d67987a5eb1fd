/** Lines between cards in a grid: along the gaps, never across a card, and into each card from above. */
import type { Point, Rect } from './types.ts';

export interface Cell {
  row: number;
  column: number;
  box: Rect;
}

/** @param gap between rows and columns; @param lane tells lines of different cards apart, from 0 upwards */
export function gridLine(from: Cell, to: Cell, gap: number, lane: number): Point[] {
  const aside = ((lane % 5) - 2) * (gap / 7);
  const start = from.box.x + from.box.width / 2;
  // Arrows that come from different cards do not share a point.
  const end = to.box.x + to.box.width / 2 + (lane % 5) * 24;
  const above = to.box.y - gap / 2 + aside;
  const arrive = [
    { x: end, y: above },
    { x: end, y: to.box.y },
  ];
  if (from.row === to.row) return [{ x: start, y: from.box.y }, { x: start, y: above }, ...arrive];
  const leave = [{ x: start, y: from.box.y + from.box.height }];
  if (to.row === from.row + 1) return [...leave, { x: start, y: above }, ...arrive];
  // Further down: along the gap beside the card's column.
  const below = from.box.y + from.box.height + gap / 2 + aside;
  const beside = to.box.x - gap / 2 + aside;
  return [...leave, { x: start, y: below }, { x: beside, y: below }, { x: beside, y: above }, ...arrive];
}
