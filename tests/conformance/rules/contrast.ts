/** Group 25: text and signs stand out from what is under them, and a colour never says something alone. */
import { around, overlapOf, type Box } from '../box.ts';
import type { PageContent, Paint, Rgb } from '../page-content.ts';
import type { Subject } from '../subject.ts';

/** WCAG 2: 4.5 to 1 for text, 3 to 1 for drawings that say something. */
const TEXT = 4.5;
const DRAWING = 3;
/** A tint under a chart that only makes its bars look like bars. */
const TINT = 1.25;
const WHITE: Rgb = [1, 1, 1];

export function checkContrast({ pages }: Subject): string[] {
  return pages.flatMap(({ number, paints }) =>
    paints.flatMap((paint, index) => {
      const ratio = contrast(paint.colour, groundOf(paints, index));
      const rounded = ratio.toFixed(2);
      if (paint.kind === 'text')
        return ratio < TEXT && paint.text.trim() !== ''
          ? [`page ${number}: "${paint.text}" has a contrast of ${rounded}`]
          : [];
      const says = paint.mark?.tag === 'Figure' || paint.drawing !== undefined;
      return says && ratio > TINT && ratio < DRAWING
        ? [`page ${number}: a drawing has a contrast of ${rounded}`]
        : [];
    }),
  );
}

/** The colour that was last filled under the middle of what is painted. */
function groundOf(paints: readonly Paint[], index: number): Rgb {
  const { left = 0, right = 0, bottom = 0, top = 0 } = paints[index]?.box ?? {};
  const [x, y] = [(left + right) / 2, (bottom + top) / 2];
  for (let i = index - 1; i >= 0; i--) {
    const below = paints[i];
    if (below?.kind !== 'fill') continue;
    const { box } = below;
    if (box.left <= x && x <= box.right && box.bottom <= y && y <= box.top) return below.colour;
  }
  return WHITE;
}

export function contrast(a: Rgb, b: Rgb): number {
  const [dark = 0, light = 0] = [luminance(a), luminance(b)].sort((x, y) => x - y);
  return (light + 0.05) / (dark + 0.05);
}

function luminance(colour: Rgb): number {
  const [red = 0, green = 0, blue = 0] = colour.map((part) =>
    part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4,
  );
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** The largest sign; what is larger is a figure, which has words of its own. */
const LARGEST_SIGN = 40;
const BESIDE = 40;

/** Beside every sign stand words on its line. */
export function checkSigns({ pages }: Subject): string[] {
  return pages.flatMap((page) => {
    const texts = page.paints.filter(({ kind }) => kind === 'text');
    return signsOf(page).flatMap((box) => {
      const reach = { ...box, left: box.left - BESIDE, right: box.right + BESIDE };
      const has = texts.some((text) => {
        const { across, down } = overlapOf(text.box, reach);
        return across > 0 && down > 0;
      });
      return has ? [] : [`page ${page.number}: a sign stands without words`];
    });
  });
}

function signsOf({ paints }: PageContent): Box[] {
  const boxes = new Map<number, Box>();
  for (const { drawing, kind, box } of paints) {
    if (drawing === undefined || kind === 'text') continue;
    const known = boxes.get(drawing);
    boxes.set(drawing, known ? around(known, box) : box);
  }
  return [...boxes.values()].filter(({ left, right }) => right - left <= LARGEST_SIGN);
}
