/** A QR code, and what it holds in words beside it. */
import type { Code } from '../../document.ts';
import { codeText } from '../../document-text.ts';
import { QUIET_ZONE, qrCode } from '../../qr-code.ts';
import type { Attributes } from '../tags/structure.ts';
import { INK } from '../theme.ts';
import type { Step } from './flow.ts';
import type { Scene } from './scene.ts';
import { measured } from './text.ts';

/** Without the quiet zone at most 36 mm, so that a module of the longest code measures about half a millimetre. */
const SIZE = 102;
const ABOVE = 18;
const GAP = 4;

export function layoutCode(scene: Scene, block: Code): Step[] {
  const code = qrCode(block.content);
  const count = code.size - 2 * QUIET_ZONE;
  // A tenth of a point is written without rounding: all modules are equally wide.
  const module = Math.floor((10 * SIZE) / count) / 10;
  const side = count * module;
  const quiet = QUIET_ZONE * module;
  const attributes: Attributes = { alt: block.alt };
  const figure = scene.parent.add('Figure', attributes);
  const indent = SIZE + 20;
  const texts = (
    [
      ['calloutTitle', block.caption],
      ['body', block.note],
      ['note', codeText(block)],
    ] as const
  ).map(([style, text]) => ({
    lines: measured(scene, text, style).cut(scene.body.width - indent),
    owner: scene.parent.add('P'),
  }));
  const beside = texts.reduce((sum, { lines }) => sum + lines.height + GAP, -GAP);
  const draw = (top: number): void => {
    const left = scene.canvas.leftOf(scene.body.left, side);
    const lower = scene.sheet.height - top - side;
    attributes.box = [left, lower, left + side, lower + side];
    scene.pages.content(figure);
    scene.canvas.boxes(
      code.runs.map(({ x, y, length }) => [
        left + (x - QUIET_ZONE) * module,
        top + (y - QUIET_ZONE) * module,
        length * module,
        module,
      ]),
      INK,
    );
    let y = top;
    for (const { lines, owner } of texts) {
      lines.draw(scene.body.left + indent, y, owner);
      y += lines.height + GAP;
    }
  };
  const height = Math.max(side + quiet, beside);
  return [{ kind: 'slab', above: ABOVE, height, keepWithNext: false, draw }];
}
