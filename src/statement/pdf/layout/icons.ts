/** Signs for tones, drawn as shapes: told apart without colour, and never without words beside them. */
import type { Tone } from '../../document.ts';
import type { Canvas, Point } from '../canvas.ts';
import { TONE_COLOURS, WHITE } from '../theme.ts';

/** Draws the sign in the square of the given size whose upper left corner is at x, y. */
export function drawIcon(canvas: Canvas, tone: Tone, x: number, y: number, size: number): void {
  canvas.picture(`${tone} ${size}`, [x, y], size, () => drawSign(canvas, tone, size));
}

function drawSign(canvas: Canvas, tone: Tone, size: number): void {
  const colour = TONE_COLOURS[tone].strong;
  const at = (u: number, v: number): Point => [u * size, v * size];
  const stroke = size * 0.12;
  switch (tone) {
    case 'good': // a disc with a tick
      canvas.circle(at(0.5, 0.5), size / 2, colour);
      canvas.polyline([at(0.26, 0.52), at(0.44, 0.7), at(0.75, 0.33)], stroke, WHITE);
      return;
    case 'caution': // a triangle with an exclamation mark
      canvas.polygon([at(0.5, 0.02), at(1.02, 0.95), at(-0.02, 0.95)], colour);
      canvas.polyline([at(0.5, 0.34), at(0.5, 0.64)], stroke, WHITE);
      canvas.circle(at(0.5, 0.79), stroke * 0.62, WHITE);
      return;
    case 'stop': // an octagon with a cross
      canvas.polygon(octagon(at), colour);
      canvas.polyline([at(0.32, 0.32), at(0.68, 0.68)], stroke, WHITE);
      canvas.polyline([at(0.68, 0.32), at(0.32, 0.68)], stroke, WHITE);
      return;
    case 'unsure': // a diamond with a question mark
      canvas.polygon([at(0.5, -0.06), at(1.06, 0.5), at(0.5, 1.06), at(-0.06, 0.5)], colour);
      canvas.polyline(hook(at, 0.5, 0.22, 0.38), stroke * 0.9, WHITE);
      canvas.circle(at(0.5, 0.76), stroke * 0.6, WHITE);
      return;
    case 'neutral': // a ring with a bar
      canvas.circle(at(0.5, 0.5), size / 2, colour);
      canvas.circle(at(0.5, 0.5), size * 0.39, WHITE);
      canvas.polyline([at(0.3, 0.5), at(0.7, 0.5)], stroke, colour);
  }
}

/** The same sign without its ground, for drawing on a bar of the tone's own colour. */
export function drawBareSign(canvas: Canvas, tone: Tone, x: number, y: number, size: number): void {
  const left = canvas.leftOf(x, size);
  const at = (u: number, v: number): Point => [left + u * size, y + v * size];
  const stroke = size * 0.16;
  const lines: Record<Tone, Point[][]> = {
    good: [[at(0.1, 0.52), at(0.4, 0.82), at(0.92, 0.2)]],
    caution: [
      [at(0.5, 0.05), at(0.5, 0.62)],
      [at(0.5, 0.8), at(0.5, 0.95)],
    ],
    stop: [
      [at(0.15, 0.15), at(0.85, 0.85)],
      [at(0.85, 0.15), at(0.15, 0.85)],
    ],
    unsure: [hook(at, 0.5, 0.05, 0.6), [at(0.5, 0.8), at(0.5, 0.95)]],
    neutral: [[at(0.1, 0.5), at(0.9, 0.5)]],
  };
  for (const line of lines[tone]) canvas.polyline(line, stroke, WHITE);
}

/** A question mark without its dot. */
function hook(at: (u: number, v: number) => Point, middle: number, top: number, height: number): Point[] {
  const shape: [number, number][] = [
    [-0.36, 0.3],
    [-0.28, 0.1],
    [-0.02, 0],
    [0.26, 0.1],
    [0.36, 0.32],
    [0.24, 0.52],
    [0, 0.72],
    [0, 1],
  ];
  return shape.map(([u, v]) => at(middle + u * height, top + v * height));
}

function octagon(at: (u: number, v: number) => Point): Point[] {
  const corners: [number, number][] = [
    [0.3, 0],
    [0.7, 0],
    [1, 0.3],
    [1, 0.7],
    [0.7, 1],
    [0.3, 1],
    [0, 0.7],
    [0, 0.3],
  ];
  return corners.map(([u, v]) => at(u, v));
}
