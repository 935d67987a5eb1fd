/** Which part of a drawing is looked at first. */
import { MARGIN, type Drawing } from '../layout/drawing.ts';
import type { Rect, Size } from '../layout/types.ts';

export const MIN_ZOOM = 0.2;
export const MAX_ZOOM = 1.6;
/** Smaller than this, nobody reads a box. */
const LEGIBLE = 0.75;

export interface View {
  x: number;
  y: number;
  zoom: number;
}

/** The whole drawing where it stays legible, else its beginning; with a selection, what surrounds that. */
export function viewOf(drawing: Drawing, canvas: Size, selected: string | undefined): View {
  const box = drawing.boxes.find(({ id }) => id === selected);
  const target = targetOf(drawing, box);
  const zoom = zoomFor(target, canvas);
  return {
    x: along(canvas.width, target.x, target.width, box && [box.x, box.width], zoom),
    y: along(canvas.height, target.y, target.height, box && [box.y, box.height], zoom),
    zoom,
  };
}

/** What does not fit at a legible size is not made small either: its width is, as far as it stays legible. */
function zoomFor(target: Size, canvas: Size): number {
  const across = Math.min(1, (canvas.width - 2 * MARGIN) / target.width);
  const down = (canvas.height - 2 * MARGIN) / target.height;
  return Math.max(LEGIBLE, down < LEGIBLE ? across : Math.min(across, down));
}

/** How high the canvas must be to show it all, at the zoom that its width allows. */
export function heightFor(drawing: Drawing, width: number, selected: string | undefined): number {
  const target = targetOf(
    drawing,
    drawing.boxes.find(({ id }) => id === selected),
  );
  const zoom = Math.max(LEGIBLE, Math.min((width - 2 * MARGIN) / target.width, 1));
  return Math.ceil(target.height * zoom + 2 * MARGIN);
}

/** @returns false where a part of the drawing lies outside of the canvas at first */
export function fits(drawing: Drawing, canvas: Size, selected: string | undefined): boolean {
  const { zoom } = viewOf(drawing, canvas, selected);
  const { width, height } = targetOf(
    drawing,
    drawing.boxes.find(({ id }) => id === selected),
  );
  return width * zoom <= canvas.width && height * zoom <= canvas.height;
}

/** The band of the selected box, else everything. */
function targetOf({ frames, width, height }: Drawing, box: Rect | undefined): Rect {
  const around = box && frames.find((frame) => holds(frame, box));
  return around ?? { x: 0, y: 0, width, height };
}

/** Centred where there is room, with narrower margins if need be; else as near to the selected box as the edges of the target allow. */
function along(
  canvas: number,
  start: number,
  length: number,
  box: [start: number, length: number] | undefined,
  zoom: number,
): number {
  if (length * zoom <= canvas) return (canvas - length * zoom) / 2 - start * zoom;
  const first = MARGIN - start * zoom;
  const last = canvas - MARGIN - (start + length) * zoom;
  if (!box) return first;
  const centred = canvas / 2 - (box[0] + box[1] / 2) * zoom;
  return Math.min(first, Math.max(last, centred));
}

function holds(frame: Rect, box: Rect): boolean {
  return (
    box.x >= frame.x &&
    box.y >= frame.y &&
    box.x + box.width <= frame.x + frame.width &&
    box.y + box.height <= frame.y + frame.height
  );
}
