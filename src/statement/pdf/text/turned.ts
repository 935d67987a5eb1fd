/**
 * Text in which something runs from right to left: which way each part runs (UAX 9), and the glyphs that its letters take
 * beside each other. Lines are cut in the order of reading; only then is each line put in the order of drawing.
 */
import type { Bidi } from 'bidi-js';
import type { Direction } from '../../direction.ts';
import { isIsolate } from './characters.ts';
import type { EmbeddedFont, TextCluster } from './embedded-font.ts';
import type { SetText, Turned } from './set-text.ts';

/** A part of a line that runs one way. */
export interface Run {
  start: number;
  end: number;
  rightToLeft: boolean;
}

/** Adds order and shapes to a text, and corrects its widths and the places where a glyph starts. */
export function turn(set: SetText, bidi: Bidi, direction: Direction): SetText {
  const levels = bidi.getEmbeddingLevels(set.text, direction);
  const turned: Turned = {
    bidi,
    direction,
    levels,
    clusters: new Array<TextCluster | undefined>(set.text.length),
  };
  for (const run of runsOfOneFont(set, levels.levels)) {
    const font = set.fonts[run.start];
    if (font?.font.shape) shapeRun(set, turned, run, font);
    else if (font && run.rightToLeft) mirrorRun(set, turned, run, font);
  }
  return { ...set, turned };
}

function runsOfOneFont({ text, fonts }: SetText, levels: Uint8Array): Run[] {
  const runs: Run[] = [];
  for (let i = 0; i < text.length; i++) {
    if (isIsolate(text.charCodeAt(i))) continue;
    const last = runs.at(-1);
    const goesOn = last?.end === i && levels[i] === levels[last.start];
    if (goesOn && (fonts[i] === undefined || fonts[i] === fonts[last.start])) last.end++;
    else runs.push({ start: i, end: i + 1, rightToLeft: isOdd(levels[i]) });
  }
  return runs;
}

function shapeRun({ text, fonts, advances }: SetText, turned: Turned, run: Run, font: EmbeddedFont): void {
  const drawn = text.slice(run.start, run.end).replaceAll('\n', ' ');
  const clusters = font.font.shape?.(drawn, run.rightToLeft) ?? [];
  fonts.fill(undefined, run.start, run.end);
  advances.fill(0, run.start, run.end);
  clusters.forEach(({ start, parts, advance }, index) => {
    const at = run.start + start;
    const words = drawn.slice(start, clusters[index + 1]?.start);
    turned.clusters[at] = { text: inOrderOfDrawing(words, run), parts, advance };
    fonts[at] = font;
    advances[at] = font.scaled(advance);
  });
}

/** Readers take all signs of a line from left to right, also those that one glyph stands for, and turn them round then. */
function inOrderOfDrawing(text: string, run: Run): string {
  return run.rightToLeft ? Array.from(text).reverse().join('') : text;
}

/** Brackets and the like turn round, and still are the characters that were written. */
function mirrorRun({ text, fonts, advances }: SetText, turned: Turned, run: Run, font: EmbeddedFont): void {
  for (let i = run.start; i < run.end; i++) {
    const mirror = fonts[i] && turned.bidi.getMirroredCharacter(text.charAt(i));
    const glyph = mirror ? font.font.glyph(mirror.codePointAt(0) ?? 0) : 0;
    if (glyph === 0) continue;
    const advance = font.font.advance(glyph);
    turned.clusters[i] = { text: text.charAt(i), parts: [{ glyph, dx: 0, dy: 0 }], advance };
    advances[i] = font.scaled(advance);
  }
}

/** The parts of a line from left to right. */
export function runsFromLeft({ text, turned }: SetText, start: number, end: number): Run[] {
  if (!turned) return [{ start, end, rightToLeft: false }];
  const runs: Run[] = [];
  const order = turned.bidi.getReorderedIndices(text, turned.levels, start, end - 1).slice(start, end);
  for (const index of order) {
    const last = runs.at(-1);
    const rightToLeft = isOdd(turned.levels.levels[index]);
    if (last?.rightToLeft === rightToLeft && index === (rightToLeft ? last.start - 1 : last.end)) {
      if (rightToLeft) last.start = index;
      else last.end = index + 1;
    } else runs.push({ start: index, end: index + 1, rightToLeft });
  }
  return runs;
}

function isOdd(level = 0): boolean {
  return level % 2 === 1;
}
