/** Places: no box covers another, every arrow leads to the right, and nothing lies outside of the drawing. */
import { describe, expect, it } from 'vitest';
import { buildGraph } from '../../../src/app/map/graph/build.ts';
import { bandsIn } from '../../../src/app/map/graph/summary.ts';
import { columnsOf } from '../../../src/app/map/layout/columns.ts';
import { corners, curve } from '../../../src/app/map/layout/curve.ts';
import type { Drawing } from '../../../src/app/map/layout/drawing.ts';
import { neighbour, type Direction } from '../../../src/app/map/layout/neighbour.ts';
import { layoutOverview } from '../../../src/app/map/layout/overview-layout.ts';
import { layoutSection } from '../../../src/app/map/layout/section-layout.ts';
import { linesOf } from '../../../src/app/map/layout/text-size.ts';
import type { Rect } from '../../../src/app/map/layout/types.ts';
import { atlasOf } from '../../../src/app/map/words/atlas.ts';
import { supplier } from '../../support/scenario.ts';
import { wordsIn } from '../../support/words.ts';

const overlap = (a: Rect, b: Rect): boolean =>
  a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;

function expectNoOverlap({ boxes, frames }: Drawing): void {
  const covered = boxes.flatMap((one, number) =>
    boxes
      .slice(number + 1)
      .filter((other) => overlap(one, other))
      .map((other) => `${one.id} and ${other.id}`),
  );
  expect(covered).toEqual([]);
  // A frame is the ground of its own boxes, and of no others.
  for (const frame of frames)
    for (const box of boxes.filter((one) => overlap(frame, one)))
      expect(frame.x <= box.x && box.x + box.width <= frame.x + frame.width, box.id).toBe(true);
  for (const [number, frame] of frames.entries())
    for (const other of frames.slice(number + 1)) expect(overlap(frame, other)).toBe(false);
}

function expectInside({ boxes, width, height }: Drawing): void {
  for (const box of boxes) {
    expect(box.x).toBeGreaterThanOrEqual(0);
    expect(box.y).toBeGreaterThanOrEqual(0);
    expect(box.x + box.width).toBeLessThanOrEqual(width + 0.001);
    expect(box.y + box.height).toBeLessThanOrEqual(height + 0.001);
  }
}

const WIDE = 1216;
const PHONE = 326;
const SECTIONS = supplier.checklist.sections.map(({ key }) => key);

describe.each(['en', 'zh'] as const)('the supplier checklist drawn, %s', async (language) => {
  const atlas = atlasOf(supplier.checklist, await wordsIn(language));
  const bands = (section: string): string[] => bandsIn(atlas.graph, section).map(({ id }) => id);

  it.each(SECTIONS)('section %s: closed, each theme open, all open', (section) => {
    const all = bands(section);
    for (const room of [WIDE, PHONE])
      for (const open of [[], all, ...all.map((one) => [one])]) {
        const drawing = layoutSection(atlas, section, new Set(open), room);
        expectNoOverlap(drawing);
        expectInside(drawing);
      }
  });

  it.each(SECTIONS)('section %s: every box of an open theme is drawn once', (section) => {
    const { boxes } = layoutSection(atlas, section, new Set(bands(section)), WIDE);
    const ids = bandsIn(atlas.graph, section).flatMap(({ nodes }) => nodes.map(({ id }) => id));
    expect(boxes.map(({ id }) => id).sort()).toEqual(ids.sort());
  });

  it.each(SECTIONS)('section %s: arrows lead from left to right, from box to box', (section) => {
    const { boxes, lines } = layoutSection(atlas, section, new Set(bands(section)), WIDE);
    const places = new Map(boxes.map((box) => [box.id, box]));
    for (const { from, to, points } of lines) {
      const [source, target] = [places.get(from), places.get(to)];
      if (!source || !target) throw new Error(`${from} -> ${to} leads nowhere`);
      expect(source.x + source.width, `${from} -> ${to}`).toBeLessThan(target.x);
      expect(points[0]).toEqual({ x: source.x + source.width, y: source.y + source.height / 2 });
      expect(points.at(-1)).toEqual({ x: target.x, y: target.y + target.height / 2 });
    }
  });

  it.each([WIDE, 800, PHONE])('the overview in a canvas of %d', (room) => {
    const drawing = layoutOverview(atlas, room);
    expectNoOverlap(drawing);
    expectInside(drawing);
    expect(drawing.boxes.map(({ id }) => id)).toEqual(SECTIONS);
    expect(drawing.width).toBeLessThanOrEqual(room);
  });

  it('the overview’s lines cross no card', () => {
    const { boxes, lines } = layoutOverview(atlas, WIDE);
    expect(lines.map(({ from, to }) => `${from} ${to}`)).toContain('rec10a rec12');
    for (const { from, to, points } of lines)
      for (const [number, end] of points.slice(1).entries()) {
        const start = points[number] ?? end;
        const line = {
          x: Math.min(start.x, end.x),
          y: Math.min(start.y, end.y),
          width: Math.abs(start.x - end.x) + 0.01,
          height: Math.abs(start.y - end.y) + 0.01,
        };
        const crossed = boxes.filter(({ id, ...box }) => id !== from && id !== to && overlap(line, box));
        expect(crossed.map(({ id }) => `${from} -> ${to} crosses ${id}`)).toEqual([]);
      }
  });
});

describe('columns', () => {
  it('put what is raised into one column and the actions into the last', () => {
    const band = bandsIn(buildGraph(supplier.checklist), 'rec10c')[0];
    if (!band) throw new Error('no band');
    const columns = columnsOf(band);
    const of = (kind: string): number[] => [
      ...new Set(band.nodes.filter((node) => node.kind === kind).map(({ id }) => columns.get(id) ?? -1)),
    ];
    expect(columns.get('rec10c.recruitment-fees')).toBe(0);
    expect(of('flag')).toEqual(of('trigger'));
    expect(of('flag')).toEqual(of('credit'));
    expect(of('action')).toEqual([Math.max(...columns.values())]);
  });
});

describe('room for text', () => {
  it.each([
    ['one two three', 400, 1],
    ['one two three', 40, 3],
    ['Donaudampfschifffahrtsgesellschaft', 60, 5],
    ['供应商评估采购活动中的贩运人口风险', 100, 3],
  ])('%s in %d pixels', (text, width, lines) => {
    expect(linesOf(text, width, 14)).toBe(lines);
  });
});

describe('arrow keys', () => {
  const box = (id: string, x: number, y: number) => ({ id, x, y, width: 10, height: 10 });
  const boxes = [box('a', 0, 0), box('b', 20, 0), box('c', 20, 40), box('d', 0, 40), box('e', 60, 2)];
  it.each<[string, Direction, string | null]>([
    ['a', 'right', 'b'],
    ['a', 'down', 'd'],
    ['a', 'left', null],
    ['a', 'up', null],
    ['b', 'right', 'e'],
    ['c', 'left', 'd'],
    ['c', 'up', 'b'],
    ['e', 'left', 'b'],
  ])('from %s to the %s: %s', (from, direction, to) => {
    expect(neighbour({ boxes, lines: [] }, from, direction)).toBe(to);
  });

  it('follow a line to the left and to the right', () => {
    const drawing = { boxes, lines: [{ from: 'a', to: 'c' }] };
    expect(neighbour(drawing, 'a', 'right')).toBe('c');
    expect(neighbour(drawing, 'c', 'left')).toBe('a');
    expect(neighbour(drawing, 'a', 'down')).toBe('d');
  });

  it('reach every box of every section', async () => {
    const atlas = atlasOf(supplier.checklist, await wordsIn('en'));
    for (const section of SECTIONS) {
      const open = new Set(bandsIn(atlas.graph, section).map(({ id }) => id));
      const drawing = layoutSection(atlas, section, open, WIDE);
      const found = new Set([drawing.boxes[0]?.id ?? '']);
      for (const id of found)
        for (const direction of ['left', 'right', 'up', 'down'] as const) {
          const next = neighbour(drawing, id, direction);
          if (next !== null) found.add(next);
        }
      expect(drawing.boxes.filter(({ id }) => !found.has(id)).map(({ id }) => id)).toEqual([]);
    }
  });
});

describe('lines', () => {
  const points = [
    { x: 0, y: 0 },
    { x: 10, y: 20 },
  ];
  it('bend level at their ends', () => expect(curve(points)).toBe('M0,0 C5,0 5,20 10,20'));
  it('turn with round corners', () =>
    expect(corners([...points.slice(0, 1), { x: 0, y: 40 }, { x: 40, y: 40 }])).toBe(
      'M0,0 L0,30 Q0,40 10,40 L40,40',
    ));
});
