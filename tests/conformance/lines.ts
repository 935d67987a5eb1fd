/** Pieces of text put together to lines: same page, same baseline, one behind the other, whichever way they run. */
import { around, type Box } from './box.ts';
import type { Paint, PaintedText } from './page-content.ts';

export interface TextLine {
  page: number;
  text: string;
  box: Box;
  baseline: number;
  size: number;
}

export function linesOf(paints: readonly Paint[]): TextLine[] {
  const lines: TextLine[] = [];
  let last: PaintedText | undefined;
  for (const paint of paints) {
    if (paint.kind !== 'text') continue;
    const line = lines.at(-1);
    const goesOn =
      last?.page === paint.page &&
      Math.abs(last.baseline - paint.baseline) < 0.05 &&
      (Math.abs(last.to - paint.from) < 0.6 || Math.abs(last.from - paint.to) < 0.6);
    if (line && goesOn) {
      line.text += paint.text;
      line.box = around(line.box, paint.box);
    } else {
      const { page, text, box, baseline, size } = paint;
      lines.push({ page, text, box, baseline, size });
    }
    last = paint;
  }
  return lines.filter(({ text }) => text.trim() !== '');
}
