/** All sections in reading order, and which of them decide something in others. */
import { bandsIn, summaryOf } from '../graph/summary.ts';
import type { Atlas } from '../words/atlas.ts';
import type { Label } from '../words/describe.ts';
import { summaryLines } from '../words/summary-lines.ts';
import { CARD, cardSize } from './box-size.ts';
import { MARGIN, sectionBox, type Box, type Drawing, type DrawnLine } from './drawing.ts';
import { gridLine, type Cell } from './grid-lines.ts';

type Card = Omit<Box, 'x' | 'y'>;

/** @param room width of the canvas at natural size */
export function layoutOverview(atlas: Atlas, room: number): Drawing {
  const cards = atlas.checklist.sections.map(({ key }) => sectionCard(key, atlas));
  const columns = Math.max(
    1,
    Math.min(cards.length, Math.floor((room - 2 * MARGIN - SIDE + GAP) / (CARD.width + GAP))),
  );
  const cells = inGrid(cards, columns, columns === 1 ? 0 : SIDE);
  const boxes = [...cells.values()].map(({ box, card }): Box => ({ ...card, ...box }));
  return {
    boxes,
    frames: [],
    // In a single column there is no room beside the cards.
    lines: columns === 1 ? [] : linesBetween(cells, readsBetween(atlas)),
    width: Math.max(0, ...boxes.map(({ x, width }) => x + width)),
    height: Math.max(0, ...boxes.map(({ y, height }) => y + height)),
  };
}

type Reads = { from: string; to: string };

function linesBetween(cells: ReadonlyMap<string, Cell>, reads: readonly Reads[]): DrawnLine[] {
  const lanes = [...new Set(reads.map(({ from }) => from))];
  return reads.flatMap(({ from, to }) => {
    const [source, target] = [cells.get(from), cells.get(to)];
    if (!source || !target) return [];
    return [
      { from, to, role: 'reads', square: true, points: gridLine(source, target, GAP, lanes.indexOf(from)) },
    ];
  });
}

function sectionCard(section: string, atlas: Atlas): Card {
  const { checklist, graph, words } = atlas;
  const counts = summaryOf(bandsIn(graph, section));
  const recommendation = checklist.sections.find(({ key }) => key === section)?.recommendation;
  const title = words.t(`${section}.title`);
  const isNumbered = recommendation !== undefined && !title.includes(recommendation);
  const label: Label = {
    title,
    caption:
      recommendation === undefined
        ? words.t('map.scope')
        : isNumbered
          ? words.t('map.section', { id: recommendation })
          : '',
    badges: [],
  };
  const summary = [words.t('map.themes', { count: counts.themes }), ...summaryLines(counts, words)];
  return {
    id: sectionBox(section),
    ...cardSize(label, summary),
    content: { kind: 'section', section, label, summary, counts },
  };
}

/** Pairs of sections, each once: the second reads answers of the first. */
function readsBetween({ graph }: Atlas): Reads[] {
  const pairs = new Map<string, Reads>();
  for (const band of graph.bands)
    for (const node of band.nodes)
      if (node.kind === 'reference' && node.section !== band.section)
        pairs.set(`${node.section} ${band.section}`, { from: node.section, to: band.section });
  return [...pairs.values()];
}

/** Wide enough for the lines between the rows and columns. */
const GAP = 36;
/** Room left of the first column, for lines that go further down. */
const SIDE = 32;

/** Cards in reading order, row by row; those of a row are as high as the highest of them. */
function inGrid(cards: readonly Card[], columns: number, side: number): Map<string, Cell & { card: Card }> {
  const cells = new Map<string, Cell & { card: Card }>();
  let y = GAP;
  for (let row = 0; row * columns < cards.length; row++) {
    const members = cards.slice(row * columns, (row + 1) * columns);
    const height = Math.max(...members.map((card) => card.height));
    members.forEach((card, column) => {
      const box = { x: side + column * (CARD.width + GAP), y, width: CARD.width, height };
      cells.set(card.id, { row, column, box, card });
    });
    y += height + GAP;
  }
  return cells;
}
