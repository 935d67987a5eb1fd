/**
 * Draws on the current page. Measures are in points from the upper left corner; in a document from right to left from the
 * upper right one, so that whoever lays out a page need not know which way it runs.
 */
import type { Container } from './container.ts';
import { decimal, decimals } from './syntax.ts';
import type { EmbeddedFont } from './text/embedded-font.ts';
import type { Run } from './text/turned.ts';
import type { SetText } from './text/set-text.ts';
import type { Colour } from './theme.ts';

export type Point = readonly [x: number, y: number];

export class Canvas {
  /** What the page's graphics state is known to be; unknown on a page that was just turned to. */
  private filled = '';
  private stroked = '';
  private font = '';
  private readonly pictures = new Map<string, string>();

  constructor(
    private readonly container: Container,
    private mirrored: boolean,
  ) {}

  /** Left edge on the page of something that is so wide. */
  leftOf(x: number, width = 0): number {
    return this.mirrored ? this.container.width - x - width : x;
  }

  forgetState(): void {
    this.filled = this.stroked = this.font = '';
  }

  /** Part of a text that runs one way, its left end on the page at x on the baseline. */
  text(set: SetText, run: Run, x: number, baseline: number, size: number, colour: Colour): void {
    this.fill(colour);
    const lines = ['BT', `${decimals(x, this.container.height - baseline)} Td`];
    let codes = '';
    let current: EmbeddedFont | undefined;
    const flush = (): void => {
      if (codes !== '') lines.push(`(${codes}) Tj`);
      codes = '';
    };
    const length = run.end - run.start;
    for (let step = 0; step < length; step++) {
      const i = run.rightToLeft ? run.end - 1 - step : run.start + step;
      const font = set.fonts[i];
      if (!font) continue;
      if (font !== current) {
        flush();
        current = font;
        const selection = `/${font.key} ${decimal(size)} Tf`;
        if (selection !== this.font) lines.push((this.font = selection));
      }
      codes += codeAt(set, i, font);
    }
    flush();
    this.container.line([...lines, 'ET'].join('\n'));
  }

  box(x: number, y: number, width: number, height: number, colour: Colour): void {
    this.fill(colour);
    this.container.drawing.rect(this.leftOf(x, width), y, width, height, 'F');
  }

  /** Many boxes as one picture, which is not turned over: left on the page, top, width and height of each. */
  boxes(boxes: readonly (readonly [number, number, number, number])[], colour: Colour): void {
    this.fill(colour);
    for (const [x, y, width, height] of boxes)
      this.container.line(`${decimals(x, this.container.height - y - height, width, height)} re`);
    this.container.line('f');
  }

  frame(x: number, y: number, width: number, height: number, thickness: number, colour: Colour): void {
    this.stroke(colour, thickness);
    this.container.drawing.rect(this.leftOf(x, width), y, width, height, 'S');
  }

  line(from: Point, to: Point, thickness: number, colour: Colour): void {
    this.stroke(colour, thickness);
    this.container.drawing.line(this.leftOf(from[0]), from[1], this.leftOf(to[0]), to[1]);
  }

  /** Under text, whose ends on the page are known. */
  underline(left: number, right: number, y: number, colour: Colour): void {
    this.stroke(colour, 0.5);
    this.container.drawing.line(left, y, right, y);
  }

  dots(from: Point, to: Point, colour: Colour): void {
    const { drawing } = this.container;
    this.stroke(colour, 0.6);
    drawing.setLineDashPattern([0.6, 2.6], 0);
    drawing.line(this.leftOf(from[0]), from[1], this.leftOf(to[0]), to[1]);
    drawing.setLineDashPattern([], 0);
  }

  circle(centre: Point, radius: number, colour: Colour): void {
    this.fill(colour);
    this.container.drawing.circle(centre[0], centre[1], radius, 'F');
  }

  polygon(points: readonly Point[], colour: Colour): void {
    this.fill(colour);
    this.path(points, 'F', true);
  }

  polyline(points: readonly Point[], thickness: number, colour: Colour): void {
    this.stroke(colour, thickness);
    this.path(points, 'S', false);
  }

  /**
   * Draws a picture of some width with x, y as the upper left corner of the page; pictures are never turned over. The same
   * picture is then the same text wherever it stands: it is drawn once, and hundreds of signs compress to next to nothing.
   *
   * @param name of all that the drawing depends on
   */
  picture(name: string, [x, y]: Point, width: number, draw: () => void): void {
    const place = `q 1 0 0 1 ${decimals(this.leftOf(x, width), -y)} cm`;
    const known = this.pictures.get(name);
    if (known === undefined) this.pictures.set(name, this.record(place, draw));
    else this.container.line(`${place}\n${known}`);
    this.container.line('Q');
  }

  private record(place: string, draw: () => void): string {
    const { filled, stroked, font, mirrored } = this;
    const before = { filled, stroked, font, mirrored };
    this.forgetState();
    this.mirrored = false;
    const recorded = this.container.record(place, draw);
    Object.assign(this, before);
    return recorded;
  }

  private path(points: readonly Point[], style: 'F' | 'S', closed: boolean): void {
    const [first, ...rest] = points;
    if (!first) return;
    let [x, y] = first;
    const steps = rest.map(([toX, toY]) => {
      const step = [toX - x, toY - y];
      [x, y] = [toX, toY];
      return step;
    });
    this.container.drawing.lines(steps, first[0], first[1], [1, 1], style, closed);
  }

  private fill(colour: Colour): void {
    const operator = `${components(colour)} rg`;
    if (operator !== this.filled) this.container.line((this.filled = operator));
  }

  private stroke(colour: Colour, thickness: number): void {
    const operator = `${components(colour)} RG ${decimal(thickness)} w`;
    if (operator !== this.stroked) this.container.line((this.stroked = operator));
  }
}

function codeAt(set: SetText, index: number, font: EmbeddedFont): string {
  const cluster = set.turned?.clusters[index];
  if (cluster) return font.codeOfCluster(cluster);
  return font.code(set.text.codePointAt(index) ?? 0, set.gaps?.[index]);
}

function components(colour: Colour): string {
  return colour.map((value) => decimal(value / 255)).join(' ');
}
