/** Reads QR codes back from the boxes that are drawn, with a decoder written by others. */
import jsQR from 'jsqr';
import { isReference, lookDictionary, nameOf, operators, pagesOf, type PdfFile } from './pdf-objects.ts';

type Box = [x: number, y: number, width: number, height: number];

/** What the figures of a file hold that can be decoded, in their order. */
export function codesIn(file: PdfFile): string[] {
  return pagesOf(file).flatMap(({ ref }) => figuresOn(file, ref).flatMap((boxes) => decode(boxes) ?? []));
}

/** The boxes of each figure of a page, upside up. */
function figuresOn(file: PdfFile, page: number): Box[][] {
  const figures: Box[][] = [];
  let open: Box[] | undefined;
  for (const { name, operands } of operators(contentOf(file, page))) {
    if (name === 'BDC') open = nameOf(operands[0]) === 'Figure' ? [] : undefined;
    else if (name === 'EMC' && open) figures.push(open);
    else if (name === 're' && open) {
      const [x = 0, y = 0, width = 0, height = 0] = operands as number[];
      open.push([x, -y - height, width, height]);
    }
  }
  return figures;
}

function contentOf(file: PdfFile, page: number): string {
  const reference = lookDictionary(file, { ref: page }).get('Contents');
  const stream = isReference(reference) ? file.objects.get(reference.ref)?.stream : undefined;
  return Buffer.from(stream ?? []).toString('latin1');
}

const PIXELS = 10;
const MARGIN = 60;

/** @param boxes dark on white, in units of the page */
export function decode(boxes: readonly Box[], pixels = PIXELS): string | undefined {
  if (boxes.length === 0) return undefined;
  const left = Math.min(...boxes.map(([x]) => x));
  const top = Math.min(...boxes.map(([, y]) => y));
  const side = Math.max(
    ...boxes.map(([x, y, width, height]) => Math.max(x + width - left, y + height - top)),
  );
  const size = Math.ceil(side * pixels) + 2 * MARGIN;
  const image = new Uint8ClampedArray(4 * size * size).fill(255);
  for (const [x, y, width, height] of boxes) {
    const [from, to] = [x - left, x - left + width].map((value) => Math.round(value * pixels) + MARGIN);
    const [upper, lower] = [y - top, y - top + height].map((value) => Math.round(value * pixels) + MARGIN);
    for (let row = upper ?? 0; row < (lower ?? 0); row++)
      for (let column = from ?? 0; column < (to ?? 0); column++)
        image.fill(0, 4 * (row * size + column), 4 * (row * size + column) + 3);
  }
  return jsQR(image, size, size)?.data;
}
