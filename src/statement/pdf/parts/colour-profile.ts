/**
 * The sRGB display profile (ICC 4.2, matrix and parametric curve), built from the published numbers: 480 bytes, and no
 * file of somebody else's with a licence of its own.
 */

const D50 = [0.9642, 1, 0.8249];
const ADAPTATION = [
  1.047886, 0.022919, -0.050216, 0.029582, 0.990484, -0.017079, -0.009252, 0.015073, 0.751678,
];
const RED = [0.436066, 0.222488, 0.013916];
const GREEN = [0.385147, 0.716873, 0.097076];
const BLUE = [0.143066, 0.060608, 0.714096];
const CURVE = [2.4, 1 / 1.055, 0.055 / 1.055, 1 / 12.92, 0.04045];

export function sRgbProfile(): Uint8Array {
  const curve = [...tag('para'), 0, 0, 0, 0, ...u16(3), 0, 0, ...CURVE.flatMap(fixed)];
  const tags: [string, number[]][] = [
    ['desc', text('sRGB')],
    ['cprt', text('CC0')],
    ['wtpt', xyz(D50)],
    ['chad', [...tag('sf32'), 0, 0, 0, 0, ...ADAPTATION.flatMap(fixed)]],
    ['rXYZ', xyz(RED)],
    ['gXYZ', xyz(GREEN)],
    ['bXYZ', xyz(BLUE)],
    ['rTRC', curve],
    ['gTRC', curve],
    ['bTRC', curve],
  ];
  const directory: number[] = [...u32(tags.length)];
  const data: number[] = [];
  const start = 128 + 4 + tags.length * 12;
  const offsets = new Map<number[], number>();
  for (const [name, content] of tags) {
    if (!offsets.has(content)) {
      offsets.set(content, start + data.length);
      data.push(...content);
      while (data.length % 4 !== 0) data.push(0);
    }
    directory.push(...tag(name), ...u32(offsets.get(content) ?? 0), ...u32(content.length));
  }
  return Uint8Array.from([...header(start + data.length), ...directory, ...data]);
}

function header(size: number): number[] {
  const bytes = new Array<number>(128).fill(0);
  const put = (at: number, values: readonly number[]): void =>
    values.forEach((value, i) => (bytes[at + i] = value));
  put(0, u32(size));
  put(8, [4, 0x20, 0, 0]); // version 4.2
  put(12, tag('mntrRGB XYZ '));
  put(24, [...u16(2026), ...u16(1), ...u16(1)]); // date of the profile
  put(36, tag('acsp'));
  put(68, D50.flatMap(fixed));
  return bytes;
}

function text(words: string): number[] {
  const letters = Array.from(words).flatMap((letter) => u16(letter.charCodeAt(0)));
  return [
    ...tag('mluc'),
    0,
    0,
    0,
    0,
    ...u32(1),
    ...u32(12),
    ...tag('enUS'),
    ...u32(letters.length),
    ...u32(28),
    ...letters,
  ];
}

function xyz(values: readonly number[]): number[] {
  return [...tag('XYZ '), 0, 0, 0, 0, ...values.flatMap(fixed)];
}

function tag(name: string): number[] {
  return Array.from(name, (letter) => letter.charCodeAt(0));
}

/** 15.16 fixed point. */
function fixed(value: number): number[] {
  return u32(Math.round(value * 65536));
}

function u32(value: number): number[] {
  return [(value >>> 24) & 255, (value >>> 16) & 255, (value >>> 8) & 255, value & 255];
}

function u16(value: number): number[] {
  return [(value >> 8) & 255, value & 255];
}
