/** A drawing: what is placed where. Made by `overview-layout.ts` and `section-layout.ts`, shown by the canvas. */
import type { EdgeRole, MapNode } from '../graph/types.ts';
import type { Summary } from '../graph/summary.ts';
import type { Label } from '../words/describe.ts';
import type { Point, Rect, Size } from './types.ts';

export type BoxContent =
  | { kind: 'node'; node: MapNode; label: Label }
  /** A theme whose branches are not drawn. */
  | { kind: 'closed'; node: MapNode; label: Label; summary: string[] }
  | { kind: 'section'; section: string; label: Label; summary: string[]; counts: Summary };

export interface Box extends Rect {
  id: string;
  content: BoxContent;
}

export interface DrawnLine {
  from: string;
  to: string;
  role: EdgeRole;
  points: Point[];
  /** Drawn with corners instead of a curve. */
  square?: boolean;
}

export interface Drawing extends Size {
  boxes: Box[];
  /** Around the bands that are drawn with their branches. */
  frames: (Rect & { band: string })[];
  lines: DrawnLine[];
}

/** Id of a section's box; no question can have it, since theirs hold a dot. */
export const sectionBox = (section: string): string => section;

/** Left free around a drawing where all of it is shown. */
export const MARGIN = 20;
