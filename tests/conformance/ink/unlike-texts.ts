/**
 * Runs in a browser page: one page of a PDF as pdf.js inks it, beside the same texts set with the whole fonts that the
 * file's own were cut from. Text that is there to be copied but not to be seen, or that reads another way than it is
 * copied, shows here and nowhere else.
 */
import type { PDFPageProxy } from 'pdfjs-dist';

/** In points from the upper left corner of the page. */
export interface TextToSee {
  text: string;
  left: number;
  right: number;
  /** Where it ends, with the spaces behind it. */
  to: number;
  baseline: number;
  size: number;
  font: string;
  /** From left to right. */
  glyphs: { text: string; from: number }[];
  /** Other ink crosses it below the baseline. */
  isUnderlined: boolean;
  /** Runs from right to left; `text` is in the order of reading. */
  isBackwards: boolean;
}

/** A glyph in its text, and the shares of its ink that the other picture has too. */
export interface Unlike {
  text: string;
  glyph: string;
  printed: number;
  expected: number;
}

interface Picture {
  width: number;
  height: number;
  draw: (canvas: CanvasRenderingContext2D) => void | Promise<void>;
}

/** Pixels a point. */
const SCALE = 3;
/** Of the ink of a glyph, so much must lie on ink of the other picture, or beside it. */
const ALIKE = 0.9;
const BESIDE = 1;
/** Brightness of 255; what stands out less nobody reads. */
const FAINT = 60;

export async function unlikeTexts(page: PDFPageProxy, texts: readonly TextToSee[]): Promise<Unlike[]> {
  const viewport = page.getViewport({ scale: SCALE });
  const { width, height } = viewport;
  const printed = await pixels({
    width,
    height,
    draw: ({ canvas }) => page.render({ canvas, viewport }).promise,
  });
  const expected = await pixels({
    width,
    height,
    draw: (canvas) => {
      setTexts(canvas, texts);
    },
  });
  return texts.flatMap((text) =>
    areasOf(text, printed.width, printed.height).flatMap(({ glyph, area }) => {
      const [inked, wanted] = [inkOf(printed, area), inkOf(expected, area)];
      const shares = { printed: share(inked, wanted), expected: share(wanted, inked) };
      const isAlike = shares.printed >= ALIKE && shares.expected >= ALIKE;
      return isAlike ? [] : [{ text: text.text, glyph, ...shares }];
    }),
  );
}

async function pixels({ width, height, draw }: Picture): Promise<ImageData> {
  const canvas = document.createElement('canvas');
  canvas.width = Math.ceil(width);
  canvas.height = Math.ceil(height);
  const context = canvas.getContext('2d', { willReadFrequently: true });
  if (!context) throw new Error('the browser has no canvas');
  context.fillStyle = 'white';
  context.fillRect(0, 0, canvas.width, canvas.height);
  await draw(context);
  return context.getImageData(0, 0, canvas.width, canvas.height);
}

function setTexts(canvas: CanvasRenderingContext2D, texts: readonly TextToSee[]): void {
  canvas.fillStyle = 'black';
  for (const text of texts) {
    const { size, font, baseline, glyphs, isBackwards } = text;
    const family = FAMILIES.find(([name]) => font.includes(name))?.[1] ?? 'Whole Latin';
    const weight = font.includes('Bold') ? 700 : 400;
    canvas.font = `${String(weight)} ${String(size * SCALE)}px "${family}"`;
    // Marks are placed and letters joined as the font has it, but only where it must be.
    canvas.fontKerning = isBackwards ? 'normal' : 'none';
    // Else the letters of a word would move to whole pixels.
    canvas.textRendering = isBackwards ? 'geometricPrecision' : 'auto';
    canvas.direction = isBackwards ? 'rtl' : 'ltr';
    canvas.textAlign = isBackwards ? 'right' : 'left';
    if (isBackwards) canvas.fillText(text.text, text.to * SCALE, baseline * SCALE);
    else for (const { text, from } of glyphs) canvas.fillText(text, from * SCALE, baseline * SCALE);
  }
}

const FAMILIES = [
  ['SansSC', 'Whole Chinese'],
  ['SansArabic', 'Whole Arabic'],
  ['SansHebrew', 'Whole Hebrew'],
] as const;

interface Area {
  left: number;
  top: number;
  width: number;
  height: number;
}

function areasOf(
  { glyphs, right, baseline, size, isUnderlined }: TextToSee,
  width: number,
  height: number,
): { glyph: string; area: Area }[] {
  const top = Math.max(0, Math.floor((baseline - 0.95 * size) * SCALE));
  const bottom = Math.min(height, Math.ceil((baseline + (isUnderlined ? 0.02 : 0.25) * size) * SCALE));
  return glyphs.flatMap(({ text: glyph, from }, index) => {
    if (glyph.trim() === '') return [];
    const left = Math.max(0, Math.floor(from * SCALE));
    const end = Math.min(width, Math.ceil((glyphs[index + 1]?.from ?? right) * SCALE));
    // A mark stands in the area of its letter.
    if (end - left < 2) return [];
    return [{ glyph, area: { left, top, width: end - left, height: bottom - top } }];
  });
}

/** The ink of an area and of the pixels around it, which belong to its neighbours. */
interface Ink {
  width: number;
  height: number;
  pixels: Uint8Array;
}

/** What stands out from the ground, whatever the colours: the ground is what is in most places along the edge. */
function inkOf({ data, width: across }: ImageData, area: Area): Ink {
  const width = area.width + 2 * BESIDE;
  const height = area.height + 2 * BESIDE;
  const light = new Float64Array(width * height);
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) {
      const at = ((area.top - BESIDE + y) * across + area.left - BESIDE + x) * 4;
      light[y * width + x] =
        0.3 * (data[at] ?? 255) + 0.59 * (data[at + 1] ?? 255) + 0.11 * (data[at + 2] ?? 255);
    }
  const edge = light.filter(
    (_, i) => i % width === 0 || i % width === width - 1 || i < width || i >= light.length - width,
  );
  const ground = edge.sort()[edge.length >> 1] ?? 255;
  let most = 0;
  for (const value of light) most = Math.max(most, Math.abs(value - ground));
  const pixels = new Uint8Array(light.length);
  if (most > FAINT)
    light.forEach((value, index) => (pixels[index] = Math.abs(value - ground) > most / 2 ? 1 : 0));
  return { width, height, pixels };
}

/** Share of the ink in an area that lies on or beside ink of the other; 0 where there is none at all. */
function share({ width, height, pixels }: Ink, other: Ink): number {
  let all = 0;
  let met = 0;
  for (let y = BESIDE; y < height - BESIDE; y++)
    for (let x = BESIDE; x < width - BESIDE; x++) {
      if (!pixels[y * width + x]) continue;
      all++;
      if (isBeside(other, x, y)) met++;
    }
  return all === 0 ? 0 : met / all;
}

function isBeside({ width, pixels }: Ink, x: number, y: number): boolean {
  for (let toY = y - BESIDE; toY <= y + BESIDE; toY++)
    for (let toX = x - BESIDE; toX <= x + BESIDE; toX++) if (pixels[toY * width + toX]) return true;
  return false;
}
