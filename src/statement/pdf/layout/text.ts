/** Rich text of a model as lines on a page, with its links and foreign words as elements of their own. */
import type { Inline, RichText } from '../../document.ts';
import { inlineText, linkWords } from '../../document-text.ts';
import { shownText } from '../../shown-text.ts';
import type { Element } from '../tags/structure.ts';
import { NO_BREAK } from '../text/line-breaks.ts';
import { cutIntoLines, type Line } from '../text/lines.ts';
import type { SetText } from '../text/typesetter.ts';
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
      text: shownText(inlineText(inline)),
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
      const indent = align === 'end' ? this.width - this.text.toPoints(line.width) : 0;
      this.drawLine(line, x + indent, top + index * this.leading, owner);
    });
  }

  private drawLine(line: Line, x: number, top: number, owner: Element | undefined): void {
    const { scene, style, set, pieces } = this.text;
    // The middle of capitals and of Chinese characters lies about 0.36 em above the baseline.
    const baseline = top + style.leading / 2 + style.size * 0.36;
    let at = x;
    for (const piece of pieces) {
      const start = Math.max(piece.start, line.start);
      const end = Math.min(piece.end, line.end);
      if (start >= end) continue;
      const link =
        typeof piece.inline === 'object' && piece.inline.kind === 'link' ? piece.inline : undefined;
      const element = owner && elementOf(piece, owner);
      if (element) scene.pages.content(element);
      const colour = link ? LINK : style.colour;
      const next = scene.canvas.text(set, start, end, at, baseline, style.size, colour);
      if (link && element) {
        const inked = inkedWidth(this.text, start, end);
        scene.canvas.line([at, baseline + 1.6], [at + inked, baseline + 1.6], 0.5, LINK);
        const bottom = scene.sheet.height - top - style.leading;
        scene.pages.link(
          element,
          [at, bottom, at + inked, bottom + style.leading],
          link.to,
          linkWords(scene.document, link),
        );
      }
      at = next;
    }
  }
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

/** Without the spaces at its end, in points. */
function inkedWidth(text: MeasuredText, start: number, end: number): number {
  const { advances, text: characters } = text.set;
  let width = 0;
  let inked = 0;
  for (let i = start; i < end; i++) {
    width += advances[i] ?? 0;
    if (characters.charAt(i).trim() !== '') inked = width;
  }
  return text.toPoints(inked);
}
