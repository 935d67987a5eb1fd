/**
 * Small charts. A figure's text is drawn and extracted, with a space behind each label and value to part them; a screen
 * reader says its alternative text.
 */
import type { Datum, Figure } from '../../document.ts';
import type { Attributes, Element } from '../tags/structure.ts';
import { HEAD_FILL, TONE_COLOURS } from '../theme.ts';
import type { Slab, Step } from './flow.ts';
import { drawBareSign, drawIcon } from './icons.ts';
import type { Scene } from './scene.ts';
import { measured } from './text.ts';

const ICON = 8.5;
const LABEL_INDENT = ICON + 5;
const BAR_HEIGHT = 11;
const BAR_ROW = 19;
const LABEL_WIDTH = 150;
const VALUE_WIDTH = 64;
const WHOLE_HEIGHT = 18;

export function layoutFigure(scene: Scene, block: Figure): Step[] {
  const captionOwner = scene.parent.add('P');
  const caption = measured(scene, block.caption, 'caption').cut(scene.body.width);
  const attributes: Attributes = { alt: block.alt };
  const owner = scene.parent.add('Figure', attributes);
  const chart =
    block.chart.kind === 'bars' ? barChart(scene, block.chart.data) : wholeChart(scene, block.chart.data);
  const above: Slab = {
    kind: 'slab',
    above: 14,
    height: caption.height + 5,
    keepWithNext: true,
    draw: (top) => caption.draw(scene.body.left, top, captionOwner),
  };
  const drawChart = (top: number): void => {
    attributes.box = [
      scene.body.left,
      scene.sheet.height - top - chart.height,
      scene.body.right,
      scene.sheet.height - top,
    ];
    chart.draw(top, owner);
  };
  return [above, { kind: 'slab', above: 0, height: chart.height + 4, keepWithNext: false, draw: drawChart }];
}

interface Drawing {
  height: number;
  draw: (top: number, owner: Element) => void;
}

/** One bar a datum, on a common scale. */
function barChart(scene: Scene, data: readonly Datum[]): Drawing {
  const most = Math.max(...data.map((datum) => datum.value), 1e-9);
  const room = scene.body.width - LABEL_WIDTH - VALUE_WIDTH;
  const rows = data.map((datum) => {
    const label = measured(scene, `${datum.label} `, 'chart').cut(LABEL_WIDTH - LABEL_INDENT - 8);
    const value = measured(scene, `${datum.display} `, 'chartValue').cut(VALUE_WIDTH - 8);
    const height = Math.max(BAR_ROW, Math.max(label.height, value.height) + 5);
    return { datum, label, value, height };
  });
  const draw = (top: number, owner: Element): void => {
    let y = top;
    for (const { datum, label, value, height } of rows) {
      const middle = y + height / 2;
      const length = (datum.value / most) * room;
      scene.pages.content(owner);
      drawIcon(scene.canvas, datum.tone, scene.body.left, middle - ICON / 2, ICON);
      scene.canvas.box(scene.body.left + LABEL_WIDTH, middle - BAR_HEIGHT / 2, room, BAR_HEIGHT, HEAD_FILL);
      if (length > 0) {
        scene.canvas.box(
          scene.body.left + LABEL_WIDTH,
          middle - BAR_HEIGHT / 2,
          length,
          BAR_HEIGHT,
          TONE_COLOURS[datum.tone].strong,
        );
      }
      label.draw(scene.body.left + LABEL_INDENT, middle - label.height / 2, owner);
      value.draw(scene.body.right - VALUE_WIDTH + 8, middle - value.height / 2, owner);
      y += height;
    }
  };
  return { height: rows.reduce((sum, row) => sum + row.height, 0), draw };
}

/** One bar of the whole in segments, and a legend in two columns under it. */
function wholeChart(scene: Scene, data: readonly Datum[]): Drawing {
  const total = data.reduce((sum, datum) => sum + datum.value, 0) || 1;
  const column = scene.body.width / 2;
  const legend = data.map((datum) => ({
    datum,
    label: measured(scene, `${datum.label} `, 'chart').cut(column - LABEL_INDENT - VALUE_WIDTH),
    value: measured(scene, `${datum.display} `, 'chartValue').cut(VALUE_WIDTH - 16),
  }));
  const rowHeight =
    Math.max(...legend.map(({ label, value }) => Math.max(label.height, value.height)), 0) + 4;
  const draw = (top: number, owner: Element): void => {
    scene.pages.content(owner);
    drawSegments(scene, data, total, top);
    legend.forEach(({ datum, label, value }, index) => {
      const x = scene.body.left + (index % 2) * column;
      const y = top + WHOLE_HEIGHT + 8 + Math.floor(index / 2) * rowHeight;
      drawIcon(scene.canvas, datum.tone, x, y + (label.leading - ICON) / 2, ICON);
      label.draw(x + LABEL_INDENT, y, owner);
      value.draw(x + column - VALUE_WIDTH, y, owner);
    });
  };
  return { height: WHOLE_HEIGHT + 8 + Math.ceil(data.length / 2) * rowHeight, draw };
}

function drawSegments(scene: Scene, data: readonly Datum[], total: number, top: number): void {
  let x = scene.body.left;
  data.forEach(({ value, tone }, index) => {
    const width = (value / total) * scene.body.width;
    const gap = index === data.length - 1 ? 0 : 1.5;
    if (width > gap) scene.canvas.box(x, top, width - gap, WHOLE_HEIGHT, TONE_COLOURS[tone].strong);
    if (width > 16)
      drawBareSign(scene.canvas, tone, x + (width - gap) / 2 - 4, top + WHOLE_HEIGHT / 2 - 4, 8);
    x += width;
  });
}
