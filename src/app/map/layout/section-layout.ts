/** One section: its themes as cards in reading order, those that are open with their branches. */
import type { Band } from '../graph/types.ts';
import { bandsIn, summaryOf } from '../graph/summary.ts';
import type { Atlas } from '../words/atlas.ts';
import { describe } from '../words/describe.ts';
import { summaryLines } from '../words/summary-lines.ts';
import { layoutBand, type BandLayout } from './band-layout.ts';
import { CARD, cardSize, nodeSize } from './box-size.ts';
import type { Box, Drawing } from './drawing.ts';

const FRAME = 20;

/**
 * @param open bands that are drawn with their branches
 * @param room width of the canvas at natural size
 */
export function layoutSection(
  atlas: Atlas,
  section: string,
  open: ReadonlySet<string>,
  room: number,
): Drawing {
  const bands = bandsIn(atlas.graph, section);
  const layouts = new Map(
    bands
      .filter(({ id }) => open.has(id))
      .map((band) => [band.id, layoutBand(band, (node) => nodeSize(node, describe(node, atlas)))]),
  );
  const widest = Math.max(...[...layouts.values()].map(({ width }) => width + 2 * FRAME), 0);
  const flow = new Flow(Math.max(room, widest));
  for (const band of bands) {
    const layout = layouts.get(band.id);
    if (layout) flow.addBand(band, layout, atlas);
    else for (const theme of band.themes) flow.addCard(themeCard(band, theme, atlas));
  }
  return flow.finish();
}

function themeCard(band: Band, theme: string, atlas: Atlas): Omit<Box, 'x' | 'y'> {
  const node = band.nodes.find(({ id }) => id === theme);
  if (!node) throw new RangeError(`no theme ${theme} in its band`);
  const label = describe(node, atlas);
  const summary = summaryLines(summaryOf([band], theme), atlas.words);
  return { id: theme, ...cardSize(label, summary), content: { kind: 'closed', node, label, summary } };
}

/** Cards fill rows; an open band has the whole width to itself. */
class Flow {
  private readonly drawing: Drawing = { boxes: [], frames: [], lines: [], width: 0, height: 0 };
  private row: Omit<Box, 'x' | 'y'>[] = [];
  private y = 0;
  private readonly columns: number;

  constructor(width: number) {
    this.columns = Math.max(1, Math.floor((width + CARD.gap) / (CARD.width + CARD.gap)));
  }

  addCard(card: Omit<Box, 'x' | 'y'>): void {
    if (this.row.length === this.columns) this.endRow();
    this.row.push(card);
  }

  addBand(band: Band, { boxes, lines, width, height }: BandLayout, atlas: Atlas): void {
    this.endRow();
    const moved = { x: FRAME, y: this.y + FRAME };
    for (const node of band.nodes) {
      const place = boxes.get(node.id);
      if (!place) continue;
      this.drawing.boxes.push({
        ...place,
        x: place.x + moved.x,
        y: place.y + moved.y,
        id: node.id,
        content: { kind: 'node', node, label: describe(node, atlas) },
      });
    }
    for (const { edge, points } of lines)
      this.drawing.lines.push({
        ...edge,
        points: points.map(({ x, y }) => ({ x: x + moved.x, y: y + moved.y })),
      });
    const frame = { x: 0, y: this.y, width: width + 2 * FRAME, height: height + 2 * FRAME, band: band.id };
    this.drawing.frames.push(frame);
    this.y += frame.height + CARD.gap;
    this.drawing.width = Math.max(this.drawing.width, frame.width);
  }

  finish(): Drawing {
    this.endRow();
    return { ...this.drawing, height: Math.max(0, this.y - CARD.gap) };
  }

  /** Cards of a row are as high as the highest of them. */
  private endRow(): void {
    const height = Math.max(0, ...this.row.map((card) => card.height));
    this.row.forEach((card, column) => {
      const x = column * (CARD.width + CARD.gap);
      this.drawing.boxes.push({ ...card, x, y: this.y, height });
      this.drawing.width = Math.max(this.drawing.width, x + CARD.width);
    });
    if (this.row.length > 0) this.y += height + CARD.gap;
    this.row = [];
  }
}
