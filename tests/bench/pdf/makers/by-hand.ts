/** Line and page breaks for the libraries that have none: as plain as a program would write them for its own use. */
import { CELL_SIZE, LINE_HEIGHT, PAGE, STYLES, type Plain, type PlainDocument } from '../plain.ts';

/** What such a library offers. Measures in points from the upper left corner; texts stand on their baseline. */
export interface Pen {
  width: (text: string, size: number, bold: boolean) => number;
  text: (text: string, x: number, y: number, size: number, bold: boolean, colour: string) => void;
  box: (x: number, y: number, width: number, height: number, colour: string) => void;
  addPage: () => void;
  /** From 1. */
  goTo: (page: number) => void;
}

const INK = '#1a1e24';
const WIDTH = PAGE.width - 2 * PAGE.margin;
const BOTTOM = PAGE.height - PAGE.bottom;
const PADDING = 4;

export function drawByHand({ blocks, header, footer }: PlainDocument, pen: Pen): void {
  const sheet = new Sheet(pen);
  for (const block of blocks) sheet.add(block);
  for (let page = 1; page <= sheet.pages; page++) {
    pen.goTo(page);
    if (page > 1) pen.text(header, PAGE.margin, 46, 8, false, INK);
    pen.text(footer(page, sheet.pages), PAGE.margin, PAGE.height - 42, 8, false, INK);
  }
}

class Sheet {
  pages = 1;
  private y: number = PAGE.top;
  private readonly widths = new Map<string, number>();

  constructor(private readonly pen: Pen) {}

  add(block: Plain): void {
    switch (block.kind) {
      case 'text': {
        const { size, bold, above } = STYLES[block.style];
        this.y += above;
        this.paragraph(block.text, size, bold);
        break;
      }
      case 'box':
        this.box(block);
        break;
      case 'table':
        this.table(block);
        break;
      case 'bars':
        for (const { label, display, length, colour } of block.bars) {
          this.need(15);
          this.pen.text(label, PAGE.margin, this.y + 10, CELL_SIZE, false, INK);
          this.pen.box(PAGE.margin + 180, this.y + 3, Math.max(1, length * 200), 8, colour);
          this.pen.text(display, PAGE.margin + 390, this.y + 10, CELL_SIZE, false, INK);
          this.y += 15;
        }
        break;
      case 'newPage':
        this.newPage();
        break;
    }
  }

  private paragraph(text: string, size: number, bold: boolean): void {
    for (const line of this.lines(text, WIDTH, size, bold)) {
      this.need(size * LINE_HEIGHT);
      this.pen.text(line, PAGE.margin, this.y + size, size, bold, INK);
      this.y += size * LINE_HEIGHT;
    }
  }

  private box({ title, texts, colour }: Extract<Plain, { kind: 'box' }>): void {
    const { size } = STYLES.body;
    const inner = WIDTH - 2 * PADDING;
    const head = this.lines(title, inner, size, true);
    const lines = texts.flatMap((text) => this.lines(text, inner, size, false));
    const leading = size * LINE_HEIGHT;
    const height = (head.length + lines.length) * leading + 2 * PADDING;
    this.y += 6;
    this.need(height);
    this.pen.box(PAGE.margin, this.y, WIDTH, height, '#f3f5f8');
    let y = this.y + PADDING + size;
    for (const [at, line] of [...head, ...lines].entries()) {
      const isHead = at < head.length;
      this.pen.text(line, PAGE.margin + PADDING, y, size, isHead, isHead ? colour : INK);
      y += leading;
    }
    this.y += height;
  }

  private table({ head, rows, widths }: Extract<Plain, { kind: 'table' }>): void {
    this.y += 6;
    const set = (cells: readonly string[], bold: boolean): string[][] =>
      cells.map((cell, at) => this.lines(cell, (widths[at] ?? 0) * WIDTH - 2 * PADDING, CELL_SIZE, bold));
    const top = set(head, true);
    const draw = (cells: readonly string[][], bold: boolean): void => {
      let x: number = PAGE.margin;
      cells.forEach((lines, at) => {
        lines.forEach((line, index) => {
          const y = this.y + PADDING + CELL_SIZE + index * CELL_SIZE * LINE_HEIGHT;
          this.pen.text(line, x + PADDING, y, CELL_SIZE, bold, INK);
        });
        x += (widths[at] ?? 0) * WIDTH;
      });
      this.y += heightOf(cells);
      this.pen.box(PAGE.margin, this.y, WIDTH, 0.5, '#b0b8c2');
    };
    if (head.length > 0) draw(top, true);
    for (const row of rows) {
      const cells = set(row, false);
      if (this.need(heightOf(cells)) && head.length > 0) draw(top, true);
      draw(cells, false);
    }
  }

  /** Words go into a line while there is room; a Chinese character is a word, and so is a part of a word that is too long. */
  private lines(text: string, width: number, size: number, bold: boolean): string[] {
    const lines: string[] = [];
    for (const paragraph of text.split('\n')) {
      let line = '';
      let used = 0;
      for (const word of this.words(paragraph, width, size, bold)) {
        const wide = this.width(word, size, bold);
        if (line !== '' && used + wide > width) {
          lines.push(line.trimEnd());
          [line, used] = ['', 0];
        }
        line += word;
        used += wide;
      }
      if (line !== '') lines.push(line.trimEnd());
    }
    return lines;
  }

  private words(text: string, width: number, size: number, bold: boolean): string[] {
    const words =
      text.match(
        /[\p{Script=Han}\u3000-\u303f\uff00-\uffef]|[^\s\p{Script=Han}\u3000-\u303f\uff00-\uffef]+\s*|\s+/gu,
      ) ?? [];
    return words.flatMap((word) => (this.width(word, size, bold) > width ? Array.from(word) : [word]));
  }

  private width(word: string, size: number, bold: boolean): number {
    const key = `${bold ? 'b' : 'r'}${word}`;
    let width = this.widths.get(key);
    if (width === undefined) this.widths.set(key, (width = this.pen.width(word, 100, bold)));
    return (width * size) / 100;
  }

  /** True when it took a new page. */
  private need(height: number): boolean {
    if (this.y + height <= BOTTOM || this.y === PAGE.top) return false;
    this.newPage();
    return true;
  }

  private newPage(): void {
    if (this.y === PAGE.top) return;
    this.pen.addPage();
    this.pages++;
    this.y = PAGE.top;
  }
}

function heightOf(cells: readonly string[][]): number {
  const lines = Math.max(1, ...cells.map((cell) => cell.length));
  return lines * CELL_SIZE * LINE_HEIGHT + 2 * PADDING;
}
