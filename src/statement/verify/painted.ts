/**
 * What a page paints, thing by thing, each with the state in which it is painted. By which operators the page comes to that
 * state is of no account: a program that saves the file again may save and restore it, or name its fonts, otherwise.
 */
import { sha256Hex } from '../../checklist/index.ts';

export interface Painted {
  /** The characters of a text; empty for everything else. */
  text: string;
  /** Whether a text stands at a place of its own, or goes on where the one before ended. */
  isNewLine: boolean;
  exact: string;
  /** By characters instead of glyphs: where fonts were changed, the numbers of their glyphs mean nothing. */
  plain: string;
}

export interface Glyph {
  unicode: string;
  width: number;
}

/** Texts of a state are only compared, and stand in everything that is painted in it: long ones are held by their digest. */
const LONGEST = 500;
const held = (text: string): string => (text.length > LONGEST ? sha256Hex(text) : text);

interface State {
  settings: ReadonlyMap<string, string>;
  transforms: string;
  clips: string;
}

const START: State = { settings: new Map<string, string>(), transforms: '', clips: '' };

/** Settings that only texts are painted with. */
const OF_TEXT =
  /^set(CharSpacing|WordSpacing|HScale|Leading|Font|TextRenderingMode|TextRise|LeadingMoveText)$/;

type Step = (written: string, operator: string, operands: unknown) => unknown;

export class Canvas {
  readonly painted: Painted[] = [];
  private state = START;
  private readonly saved: State[] = [];
  private readonly marks: string[] = [];
  private place = '';
  private isNewLine = true;
  private clip = '';

  /**
   * @param operator as pdf.js calls it
   * @param operands those of "showText" are the glyphs and the spaces between them
   */
  take(operator: string, operands: unknown): void {
    const written = `${operator} ${inWords(operands)}`;
    const step = this.steps[operator];
    if (step) step(written, operator, operands);
    else if (operator.startsWith('set')) this.set(written, operator);
    else this.paint(written);
  }

  private readonly steps: Record<string, Step | undefined> = {
    // Which resources a page waits for, and in which order they come, is of no account.
    dependency: () => undefined,
    endText: () => undefined,
    save: () => this.saved.push(this.state),
    restore: () => this.restore(),
    transform: (written) => this.change({ transforms: held(this.state.transforms + written) }),
    clip: (written) => (this.clip = written),
    eoClip: (written) => (this.clip = written),
    beginText: () => this.moveTo(''),
    setTextMatrix: (written) => this.moveTo(written),
    moveText: (written) => this.moveTo(this.place + written),
    nextLine: (written) => this.moveTo(this.place + written),
    setLeadingMoveText: (written, operator) => {
      this.set(written, operator);
      this.moveTo(this.place + written);
    },
    beginMarkedContent: (written) => this.mark(written),
    beginMarkedContentProps: (written) => this.mark(written),
    endMarkedContent: () => this.marks.pop(),
    showText: (_written, _operator, operands) => this.show(operands as [(Glyph | number)[]]),
    paintFormXObjectBegin: (written) => this.begin(written),
    paintFormXObjectEnd: (written) => this.end(written),
    beginGroup: (written) => this.begin(written),
    endGroup: (written) => this.end(written),
    setGState: (_written, operator, operands) => {
      for (const [name, value] of (operands as [[string, unknown][]])[0])
        this.set(inWords(value), `${operator} ${name}`);
    },
  };

  /** Each holds those around it. */
  private mark(written: string): void {
    this.marks.push(held(`${this.marks.at(-1) ?? ''} ${written}`));
  }

  private begin(written: string): void {
    this.saved.push(this.state);
    this.paint(written);
  }

  private end(written: string): void {
    this.restore();
    this.paint(written);
  }

  private restore(): void {
    this.state = this.saved.pop() ?? START;
  }

  private change(part: Partial<State>): void {
    this.state = { ...this.state, ...part };
  }

  /** A colour is one setting, whichever operator sets it. */
  private set(written: string, operator: string): void {
    const name = /^set(Fill|Stroke)/.exec(operator)?.[0] ?? operator;
    this.change({ settings: new Map(this.state.settings).set(name, held(written)) });
  }

  private moveTo(place: string): void {
    this.place = held(place);
    this.isNewLine = true;
  }

  private show([glyphs]: [(Glyph | number)[]]): void {
    const text = glyphs.map((glyph) => (typeof glyph === 'number' ? '' : glyph.unicode)).join('');
    const letters = glyphs.map((glyph) => (typeof glyph === 'number' ? glyph : [glyph.unicode, glyph.width]));
    const around = `${this.place} ${this.around(() => true)}`;
    this.painted.push({
      text,
      isNewLine: this.isNewLine,
      exact: `${inWords(glyphs)} ${around}`,
      plain: `${inWords(letters)} ${around}`,
    });
    this.place = held(this.place + inWords(letters));
    this.isNewLine = false;
  }

  private paint(written: string): void {
    const exact = `${written} ${this.around((name) => !OF_TEXT.test(name))}`;
    this.painted.push({ text: '', isNewLine: false, exact, plain: exact });
    // A clip is cut out along the next path.
    if (this.clip) this.change({ clips: held(this.state.clips + this.clip + written) });
    this.clip = '';
  }

  private around(counts: (setting: string) => boolean): string {
    const { settings, transforms, clips } = this.state;
    const counting = [...settings].filter(([name]) => counts(name)).sort(([a], [b]) => (a < b ? -1 : 1));
    return [...counting.map(([, value]) => value), transforms, clips, this.marks.at(-1) ?? ''].join(' ');
  }
}

/** Taken before pdf.js is loaded, which puts a slower one of its own in its place. */
const { stringify } = JSON;

function inWords(operands: unknown): string {
  return stringify(operands, (_, value: unknown) =>
    ArrayBuffer.isView(value) ? Array.from(value as Float32Array) : value,
  );
}
