/** Which part of a drawing is looked at first. */
import { expect, it } from 'vitest';
import { viewOf } from '../../../src/app/map/canvas/view.ts';
import type { Drawing } from '../../../src/app/map/layout/drawing.ts';

/** Too high for the canvas to show it all at a legible size. */
const drawing = (width: number): Drawing => ({ width, height: 4000, boxes: [], frames: [], lines: [] });
const CANVAS = { width: 1216, height: 700 };

/** Where the left and the right edge of the drawing are in the canvas. */
function edges(width: number): [left: number, right: number] {
  const { x, zoom } = viewOf(drawing(width), CANVAS, undefined);
  return [x, x + width * zoom];
}

it.each([
  ['stands in the middle', 1000, [108, 1108]],
  ['is made smaller as far as it stays legible', 1500, [20, 1196]],
  ['has narrower margins before an edge is cut off', 1600, [8, 1208]],
  ['begins at the left where it is too wide', 2000, [20, 1520]],
])('it %s', (_, width, expected) => {
  expect(edges(width).map(Math.round)).toEqual(expected);
});
