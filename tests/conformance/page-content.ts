/** What the operators of a page paint: every text with its place, size, colour and meaning, and every filled or stroked shape. */
import {
  dictionary,
  isReference,
  isText,
  lookArray,
  lookDictionary,
  nameOf,
  operators,
  pagesOf,
  type Dictionary,
  type PdfFile,
  type Value,
} from '../statement/support/pdf-objects.ts';
import { isRightToLeft } from '../../src/statement/direction.ts';
import { backwards, isDrawnBackwards } from '../statement/support/reading-order.ts';
import { around, type Box } from './box.ts';
import { EmbeddedFont } from './embedded-font.ts';

/** Marked content: the tag of an element with a number, or an artifact with its kind. */
export interface Mark {
  tag: string;
  number: number | undefined;
  properties: Dictionary;
}

/** Red, green, blue, 0 to 1. */
export type Rgb = readonly [number, number, number];

interface Painted extends Common {
  /** Around what is inked: without the spaces at both ends of a text. */
  box: Box;
}

interface Common {
  page: number;
  mark: Mark | undefined;
  colour: Rgb;
  /** Number of the drawing on its page (from q to Q), such as a sign of several shapes. */
  drawing: number | undefined;
}

export interface PaintedText extends Painted {
  kind: 'text';
  text: string;
  /** Where the text starts and ends, spaces included. */
  from: number;
  to: number;
  baseline: number;
  size: number;
  font: string;
  /** From left to right, also where `text`, in the order of reading, runs the other way. */
  glyphs: { text: string; from: number }[];
  /** Of a text that is drawn from its end: its stretches of one font, from left to right. */
  backwards?: PaintedText[];
}

export interface PaintedShape extends Painted {
  kind: 'fill' | 'stroke';
}

export type Paint = PaintedText | PaintedShape;

export interface PageContent {
  ref: number;
  /** From 1. */
  number: number;
  width: number;
  height: number;
  operators: { name: string; operands: Value[] }[];
  fonts: Map<string, EmbeddedFont>;
  paints: Paint[];
}

/** Parts of the em above and below the baseline that a line of text takes up. */
const ASCENT = 0.8;
const DESCENT = 0.2;

/** @param language of the document; it tells which way its signs run */
export function readPages(file: PdfFile, language = ''): PageContent[] {
  const known = new Map<Dictionary, EmbeddedFont>();
  return pagesOf(file).map(({ ref }, index) => {
    const dict = lookDictionary(file, { ref });
    const [, , width = 0, height = 0] = lookArray(file, dict.get('MediaBox')) as number[];
    const contents = dict.get('Contents');
    const stream = isReference(contents) ? file.objects.get(contents.ref)?.stream : undefined;
    const resources = lookDictionary(file, dict.get('Resources'));
    const fonts = new Map<string, EmbeddedFont>();
    for (const [key, value] of lookDictionary(file, resources.get('Font'))) {
      const dict = lookDictionary(file, value);
      const font = known.get(dict) ?? new EmbeddedFont(file, dict);
      known.set(dict, font);
      fonts.set(key, font);
    }
    const page: PageContent = {
      ref,
      number: index + 1,
      width,
      height,
      operators: operators(Buffer.from(stream ?? []).toString('latin1')),
      fonts,
      paints: [],
    };
    new Painter(page, isRightToLeft(language)).run();
    return page;
  });
}

interface State {
  /** Only moved and scaled, never turned. */
  scale: [number, number];
  shift: [number, number];
  fill: Rgb;
  stroke: Rgb;
  font: EmbeddedFont | undefined;
  size: number;
}

class Painter {
  private state: State = {
    scale: [1, 1],
    shift: [0, 0],
    fill: [0, 0, 0],
    stroke: [0, 0, 0],
    font: undefined,
    size: 0,
  };
  private readonly saved: State[] = [];
  private drawings = 0;
  private mark: Mark | undefined;
  private path: [number, number][] = [];
  private line: [number, number] = [0, 0];
  private pen: [number, number] = [0, 0];

  /** Index of the first text of the piece that is being drawn. */
  private piece = 0;

  constructor(
    private readonly page: PageContent,
    private readonly rightToLeft: boolean,
  ) {}

  run(): void {
    for (const { name, operands } of this.page.operators) this.perform(name, operands);
  }

  private perform(name: string, operands: Value[]): void {
    const numbers = operands.filter((value) => typeof value === 'number');
    const [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0] = numbers;
    switch (name) {
      case 'q':
        if (this.saved.length === 0) this.drawings++;
        this.saved.push({ ...this.state });
        return;
      case 'Q':
        this.state = this.saved.pop() ?? this.state;
        return;
      case 'cm': {
        const { scale, shift } = this.state;
        this.state.shift = [shift[0] + e * scale[0], shift[1] + f * scale[1]];
        this.state.scale = [scale[0] * a, scale[1] * d];
        return;
      }
      case 'rg':
        this.state.fill = [a, b, c];
        return;
      case 'RG':
        this.state.stroke = [a, b, c];
        return;
      case 'g':
        this.state.fill = [a, a, a];
        return;
      case 'G':
        this.state.stroke = [a, a, a];
        return;
      case 'BMC':
      case 'BDC': {
        const properties = dictionary(operands[1]);
        const number = properties.get('MCID');
        const tag = nameOf(operands[0]) ?? '';
        this.mark = { tag, number: typeof number === 'number' ? number : undefined, properties };
        return;
      }
      case 'EMC':
        this.mark = undefined;
        return;
      case 'm':
      case 'l':
        this.path.push([a, b]);
        return;
      case 'c':
        this.path.push([a, b], [c, d], [e, f]);
        return;
      case 're':
        this.path.push([a, b], [a + c, b + d]);
        return;
      case 'n':
        this.path = [];
        return;
      case 'f':
      case 'F':
      case 'f*':
        this.shape('fill', this.state.fill);
        return;
      case 'S':
      case 's':
        this.shape('stroke', this.state.stroke);
        return;
      case 'B':
      case 'B*':
      case 'b':
      case 'b*':
        this.shape('fill', this.state.fill);
        return;
      case 'BT':
        this.line = this.pen = [0, 0];
        this.piece = this.page.paints.length;
        return;
      case 'ET':
        this.putInOrderOfReading();
        return;
      case 'Td':
      case 'TD':
        this.line = [this.line[0] + a, this.line[1] + b];
        this.pen = this.line;
        return;
      case 'Tm':
        this.line = this.pen = [e, f];
        return;
      case 'Tf':
        this.state.font = this.page.fonts.get(nameOf(operands[0]) ?? '');
        this.state.size = a;
        return;
      case 'Tj':
        this.show(operands);
        return;
      case 'TJ':
        this.show(Array.isArray(operands[0]) ? operands[0] : []);
    }
  }

  private shape(kind: PaintedShape['kind'], colour: Rgb): void {
    const points = this.path.map((point) => this.place(point));
    this.path = [];
    if (points.length === 0) return;
    const xs = points.map(([x]) => x);
    const ys = points.map(([, y]) => y);
    const box = {
      left: Math.min(...xs),
      bottom: Math.min(...ys),
      right: Math.max(...xs),
      top: Math.max(...ys),
    };
    this.page.paints.push({ kind, box, ...this.painted(colour) });
  }

  private show(parts: Value[]): void {
    const { font, size, fill: colour } = this.state;
    for (const part of parts) {
      if (typeof part === 'number') this.pen = [this.pen[0] - (part * size) / 1000, this.pen[1]];
      if (!isText(part)) continue;
      const codes = codesOf(part.text);
      const widths = codes.map((code) => ((font?.width(code) ?? 0) * size) / 1000);
      const texts = codes.map((code) => font?.meaning(code) ?? '');
      const inked = texts.map((text) => text.trim() !== '');
      const x = (count: number): number => this.place([this.pen[0] + sum(widths.slice(0, count)), 0])[0];
      const [, baseline] = this.place(this.pen);
      const height = size * this.state.scale[1];
      this.page.paints.push({
        kind: 'text',
        text: texts.join(''),
        from: x(0),
        to: x(codes.length),
        baseline,
        size: height,
        font: font?.name ?? '',
        glyphs: texts.map((text, index) => ({ text, from: x(index) })),
        box: {
          left: x(Math.max(0, inked.indexOf(true))),
          right: x(inked.lastIndexOf(true) + 1),
          bottom: baseline - DESCENT * height,
          top: baseline + ASCENT * height,
        },
        ...this.painted(colour),
      });
      this.pen = [this.pen[0] + sum(widths), this.pen[1]];
    }
  }

  private putInOrderOfReading(): void {
    const texts = this.page.paints.slice(this.piece).filter(({ kind }) => kind === 'text') as PaintedText[];
    const text = texts.map((part) => part.text).join('');
    if (!isNotEmpty(texts) || !isDrawnBackwards(text, this.rightToLeft)) return;
    const whole = { ...fromTheEnd(texts), backwards: stretchesOf(texts).map(fromTheEnd) };
    this.page.paints.splice(this.piece, texts.length, whole);
  }

  private painted(colour: Rgb): Common {
    const drawing = this.saved.length > 0 ? this.drawings : undefined;
    return { page: this.page.number, mark: this.mark, colour, drawing };
  }

  private place([x, y]: readonly [number, number]): [number, number] {
    const { scale, shift } = this.state;
    return [x * scale[0] + shift[0], y * scale[1] + shift[1]];
  }
}

type NotEmpty = [PaintedText, ...PaintedText[]];

const isNotEmpty = (texts: PaintedText[]): texts is NotEmpty => texts.length > 0;

/** One text of several that are drawn from left to right and read from right to left. */
function fromTheEnd(texts: NotEmpty): PaintedText {
  return {
    ...texts[0],
    text: backwards(texts.map(({ text }) => text).join('')),
    glyphs: texts.flatMap(({ glyphs }) => glyphs),
    to: Math.max(...texts.map(({ to }) => to)),
    box: texts.map(({ box }) => box).reduce(around),
  };
}

/** Texts that follow each other in one font: letters join within them. */
function stretchesOf(texts: NotEmpty): NotEmpty[] {
  const stretches: NotEmpty[] = [];
  for (const text of texts) {
    const last = stretches.at(-1);
    if (last?.[0].font === text.font) last.push(text);
    else stretches.push([text]);
  }
  return stretches;
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}

/** Two bytes a code, as Identity-H has it. */
export function codesOf(bytes: string): number[] {
  const codes: number[] = [];
  for (let i = 0; i < bytes.length; i += 2) codes.push(bytes.charCodeAt(i) * 256 + bytes.charCodeAt(i + 1));
  return codes;
}
