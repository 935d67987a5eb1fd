/** Names, and lines to sign on: two parties side by side. */
import type { SignatureBlock, SignatureParty } from '../../document.ts';
import { BODY, BODY_WIDTH, MUTED } from '../theme.ts';
import type { Slab, Step } from './flow.ts';
import type { Scene } from './scene.ts';
import { isEmpty, measured } from './text.ts';

const GUTTER = 28;
const COLUMN = (BODY_WIDTH - GUTTER) / 2;
/** Room to write by hand. */
const LINE_HEIGHT = 26;

interface Column {
  height: number;
  draw: (x: number, top: number) => void;
}

export function layoutSignature(scene: Scene, block: SignatureBlock): Step[] {
  const slabs: Slab[] = [];
  for (let i = 0; i < block.parties.length; i += 2) {
    const columns = block.parties.slice(i, i + 2).map((party) => columnOf(scene, party));
    slabs.push({
      kind: 'slab',
      above: 18,
      height: Math.max(...columns.map((column) => column.height)),
      keepWithNext: false,
      draw: (top) => columns.forEach((column, index) => column.draw(BODY.left + index * (COLUMN + GUTTER), top)),
    });
  }
  return slabs;
}

function columnOf(scene: Scene, party: SignatureParty): Column {
  const box = scene.parent.add('Div');
  const headingOwner = box.add('P');
  const heading = measured(scene, party.heading, 'calloutTitle').cut(COLUMN);
  const fields = party.fields.map((field) => ({
    label: measured(scene, field.label, 'fieldLabel').cut(COLUMN),
    labelOwner: box.add('P'),
    value: measured(scene, field.value, 'fieldValue').cut(COLUMN),
    ...(isEmpty(field.value) ? {} : { valueOwner: box.add('P') }),
  }));
  const heights = fields.map(({ label, value }) => 6 + Math.max(LINE_HEIGHT, value.height + 4) + label.height);
  const draw = (x: number, top: number): void => {
    heading.draw(x, top, headingOwner);
    let y = top + heading.height;
    fields.forEach(({ label, labelOwner, value, valueOwner }, index) => {
      const bottom = y + (heights[index] ?? 0);
      label.draw(x, y + 6, labelOwner);
      if (valueOwner) value.draw(x, bottom - value.height - 3, valueOwner);
      scene.pages.artifact('layout');
      scene.canvas.line([x, bottom], [x + COLUMN, bottom], 0.6, MUTED);
      y = bottom;
    });
  };
  return { height: heading.height + heights.reduce((sum, height) => sum + height, 0), draw };
}
