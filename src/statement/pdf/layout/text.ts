/** Rich text of a model as lines on a page, with its links and foreign words as elements of their own. */
import type { Inline, RichText } from '../../document.ts';
import { inlineText, linkWords } from '../../document-text.ts';
import { directedText } from '../../shown-text.ts';
import type { Annotation, Element } from '../tags/structure.ts';
import { NO_BREAK } from '../text/line-breaks.ts';
import { cutIntoLines, type Line } from '../text/lines.ts';
import { runsFromLeft, type Run } from '../text/turned.ts';
import type { SetText } from '../text/set-text.ts';
import { LINK, type StyleName, type TextStyle } from '../theme.ts';
import type { Scene } from './scene.ts';

/** A run of the model and the part of the text that shows it. */
interface Piece {
  start: number;
  end: number;
  inline: Inline;
  /** Made when the piece is first drawn, so that it stands at its place among its siblings. */
  element?: Element;
}

export type Align = 'start' | 'end';

/** Text that is measured and not yet cut into lines. */
export class MeasuredText {
  readonly style: TextStyle;
  readonly set: SetText;
  readonly pieces: Piece[] = [];

  constructor(
    readonly scene: Scene,
    text: RichText,
    style: StyleName,
  ) {
    this.style = scene.styles[style];
    const inlines = typeof text === 'string' ? [text] : text;
    const stretches = inlines.map((inline) => ({
      text: scene.typesetter.drawable(directedText(inlineText(inline))),
      weight: typeof inline === 'object' && inline.kind === 'strong' ? ('bold' as const) : this.style.weight,
    }));
    let start = 0;
    inlines.forEach((inline, index) => {
      const end = start + (stretches[index]?.text.length ?? 0);
      if (end > start) this.pieces.push({ start, end, inline });
      start = end;
    });
    this.set = scene.typesetter.set(stretches);
  }

  get empty(): boolean {
    return this.set.text.trim() === '';
  }

  /** Width on one line, in points. */
  get width(): number {
    return this.toPoints(this.set.advances.reduce((sum, advance) => sum + advance, 0));
  }

  /** Width of the widest part that cannot be broken, in points. */
  get widestWord(): number {
    let widest = 0;
    let word = 0;
    const { advances, breaks } = this.set;
    advances.forEach((advance, index) => {
      if (breaks[index] !== NO_BREAK) word = 0;
      word += advance;
      widest = Math.max(widest, word);
    });
    return this.toPoints(widest);
  }

  cut(width: number): TextBlock {
    return new TextBlock(this, cutIntoLines(this.set, (width * 1000) / this.style.size), width);
  }

  /** The same number of lines as at the full width, of about the same length: for titles and headings. */
  cutEvenly(width: number): TextBlock {
    const { count } = this.cut(width);
    let [least, most] = [width / 2, width];
    while (count > 1 && most - least > 2) {
      const middle = (least + most) / 2;
      if (this.cut(middle).count === count) most = middle;
      else least = middle;
    }
    return this.cut(most);
  }

  toPoints(width: number): number {
    return (width * this.style.size) / 1000;
  }
}

interface DrawOptions {
  /** Lines to draw: from the first to before the last. */
  from?: number;
  to?: number;
  align?: Align;
}

/** Lines of a width. */
export class TextBlock {
  constructor(
    private readonly text: MeasuredText,
    private readonly lines: readonly Line[],
    private readonly width: number,
  ) {}

  get count(): number {
    return this.lines.length;
  }

  get leading(): number {
    return this.text.style.leading;
  }

  get height(): number {
    return this.count * this.leading;
  }

  get lastLineWidth(): number {
    return this.text.toPoints(this.lines.at(-1)?.width ?? 0);
  }

  /** Draws lines as content of an element, or as part of the artifact that is open when there is no element. */
  draw(
    x: number,
    top: number,
    owner: Element | undefined,
    { from = 0, to = this.count, align = 'start' }: DrawOptions = {},
  ): void {
    this.lines.slice(from, to).forEach((line, index) => {
      const width = this.text.toPoints(line.width);
      const left = this.text.scene.canvas.leftOf(align === 'end' ? x + this.width - width : x, width);
      this.drawLine(line, left, top + index * this.leading, owner);
    });
  }

  private drawLine(line: Line, x: number, top: number, owner: Element | undefined): void {
    const { scene, style, set } = this.text;
    // The middle of capitals and of Chinese characters lies about 0.36 em above the baseline.
    const baseline = top + style.leading / 2 + style.size * 0.36;
    for (const { piece, run, left } of this.partsOf(line, x)) {
      const link =
        typeof piece.inline === 'object' && piece.inline.kind === 'link' ? piece.inline : undefined;
      const element = owner && elementOf(piece, owner);
      if (element) scene.pages.content(element);
      scene.canvas.text(set, run, left, baseline, style.size, link ? LINK : style.colour);
      if (link && element) {
        const [from, to] = this.inked(run, left);
        scene.canvas.underline(from, to, baseline + 1.6, LINK);
        const bottom = scene.sheet.height - top - style.leading;
        const box: Annotation['box'] = [from, bottom, to, bottom + style.leading];
        scene.pages.link(element, box, link.to, linkWords(scene.document, link));
      }
    }
  }

  /** What of a line belongs to one piece and runs one way, in the order of reading, and where each part starts. */
  private partsOf(line: Line, x: number): LinePart[] {
    const { set, pieces } = this.text;
    let left = x;
    if (set.turned?.direction === 'rtl') left -= this.widthOf(line) - this.text.toPoints(line.width);
    const parts = runsFromLeft(set, line.start, line.end).flatMap(({ start, end, rightToLeft }) => {
      const touched = pieces.filter((piece) => piece.start < end && piece.end > start);
      return (rightToLeft ? touched.reverse() : touched).map((piece): LinePart => {
        const run = { start: Math.max(piece.start, start), end: Math.min(piece.end, end), rightToLeft };
        const part = { piece, run, left };
        left += this.widthOf(run);
        return part;
      });
    });
    return parts.sort((a, b) => a.run.start - b.run.start);
  }

  /** Where the ink of a part starts and ends, without the spaces behind its last word. */
  private inked(run: Run, left: number): [from: number, to: number] {
    const { text } = this.text.set;
    let { end } = run;
    while (end > run.start && text.charAt(end - 1).trim() === '') end--;
    const spaces = this.widthOf({ start: end, end: run.end });
    const right = left + this.widthOf(run);
    return run.rightToLeft ? [left + spaces, right] : [left, right - spaces];
  }

  /** Spaces included, in points. */
  private widthOf({ start, end }: { start: number; end: number }): number {
    let width = 0;
    for (let i = start; i < end; i++) width += this.text.set.advances[i] ?? 0;
    return this.text.toPoints(width);
  }
}

interface LinePart {
  piece: Piece;
  run: Run;
  left: number;
}

export function measured(scene: Scene, text: RichText, style: StyleName): MeasuredText {
  return new MeasuredText(scene, text, style);
}

function elementOf(piece: Piece, owner: Element): Element {
  if (typeof piece.inline === 'string' || piece.inline.kind === 'strong') return owner;
  const { inline } = piece;
  piece.element ??=
    inline.kind === 'link' ? owner.add('Link') : owner.add('Span', { language: inline.language });
  return piece.element;
}
