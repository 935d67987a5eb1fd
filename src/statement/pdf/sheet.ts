/** A sheet of paper and where its text stands. Measures are in points. */
import type { Paper } from '../paper.ts';

export interface Sheet {
  width: number;
  height: number;
  /** What the blocks fill; header and footer stand outside it and push it when they are long. */
  body: { left: number; right: number; width: number; top: number; bottom: number };
  /** Baselines of the first line of header and footer. */
  header: number;
  footer: number;
}

/** ISO 216 and ANSI/ASME Y14.1. */
const SIZES: Record<Paper, readonly [width: number, height: number]> = {
  a4: [595.28, 841.89],
  letter: [612, 792],
};

const MARGIN = 62;

export function sheetOf(paper: Paper): Sheet {
  const [width, height] = SIZES[paper];
  const body = {
    left: MARGIN,
    right: width - MARGIN,
    width: width - 2 * MARGIN,
    top: 78,
    bottom: height - 74,
  };
  return { width, height, body, header: 46, footer: height - 42 };
}
