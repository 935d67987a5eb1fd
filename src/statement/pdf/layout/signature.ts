/** Names, and lines to sign on: two parties side by side, or the lines of one in two columns. */
import type { SignatureBlock, SignatureParty } from '../../document.ts';
import type { Element } from '../tags/structure.ts';
import { MUTED } from '../theme.ts';
import type { Slab, Step } from './flow.ts';
import type { Scene } from './scene.ts';
import { measured, type TextBlock } from './text.ts';

const GUTTER = 28;
/** Room to write by hand. */
const LINE_HEIGHT = 26;
const GAP = 6;

interface Field {
  label: TextBlock;
  labelOwner: Element;
  value: TextBlock;
  valueOwner: Element;
}

interface Column {
  width: number;
  heading?: { text: TextBlock; owner: Element };
  fields: Field[];
}

export function layoutSignature(scene: Scene, block: SignatureBlock): Step[] {
  const slabs: Slab[] = [];
  for (let i = 0; i < block.parties.length; i += 2) {
    slabs.push(rowOf(scene, block.parties.slice(i, i + 2)));
  }
  return slabs;
}

/** Parties side by side; their lines stand level. */
function rowOf(scene: Scene, parties: readonly SignatureParty[]): Slab {
  const each = parties.map((party) => columnOf(scene, party));
  const columns = each.length === 1 ? each.flatMap(halves) : each;
  const heading = Math.max(...columns.map((column) => column.heading?.text.height ?? 0));
  const count = Math.max(...columns.map((column) => column.fields.length));
  const heights = Array.from({ length: count }, (_, i) =>
    Math.max(...columns.map(({ fields }) => (fields[i] ? heightOf(fields[i]) : 0))),
  );
  const draw = (top: number): void => {
    columns.forEach((column, index) =>
      drawColumn(scene, column, scene.body.left + index * (column.width + GUTTER), top, heading, heights),
    );
  };
  const height = heading + heights.reduce((sum, value) => sum + value, 0);
  return { kind: 'slab', above: 18, height, keepWithNext: false, draw };
}

function columnOf(scene: Scene, party: SignatureParty): Column {
  const width = (scene.body.width - GUTTER) / 2;
  const box = scene.parent.add('Div');
  const heading = { text: measured(scene, party.heading, 'calloutTitle').cut(width), owner: box.add('P') };
  const fields = party.fields.map((field) => ({
    label: measured(scene, field.label, 'fieldLabel').cut(width),
    labelOwner: box.add('P'),
    value: measured(scene, field.value, 'fieldValue').cut(width),
    valueOwner: box.add('P'),
  }));
  return { width, heading, fields };
}

function halves({ width, fields, ...column }: Column): Column[] {
  const middle = Math.ceil(fields.length / 2);
  return [
    { ...column, width, fields: fields.slice(0, middle) },
    { width, fields: fields.slice(middle) },
  ];
}

function drawColumn(
  scene: Scene,
  column: Column,
  x: number,
  top: number,
  heading: number,
  heights: readonly number[],
): void {
  column.heading?.text.draw(x, top, column.heading.owner);
  let y = top + heading;
  column.fields.forEach(({ label, labelOwner, value, valueOwner }, index) => {
    const bottom = y + (heights[index] ?? 0);
    label.draw(x, y + GAP, labelOwner);
    value.draw(x, bottom - value.height - 3, valueOwner);
    scene.pages.artifact('layout');
    scene.canvas.line([x, bottom], [x + column.width, bottom], 0.6, MUTED);
    y = bottom;
  });
}

function heightOf({ label, value }: Field): number {
  return GAP + label.height + Math.max(LINE_HEIGHT, value.height + 4);
}
