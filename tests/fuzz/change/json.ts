/** Changes to a JSON file that leave it JSON: other values, lost and doubled and foreign keys, depth, length. */
import { strFromU8, strToU8 } from 'fflate';
import type { Lots } from '../lots.ts';
import { changeBytes } from './bytes.ts';
import {
  AsWritten,
  copyOf,
  Entries,
  mapsIn,
  placesIn,
  treeOf,
  written,
  type Place,
  type Tree,
} from './tree.ts';

const TEXTS = [
  '',
  ' ',
  'x'.repeat(501),
  'x'.repeat(20_001),
  'é'.repeat(500),
  '2026-02-30',
  '2026-13-01',
  '0000-00-00',
  '9999-12-31',
  '2026-11-23T24:00:00Z',
  '__proto__',
  'constructor',
  'toString',
  '../../etc/passwd',
  '\u0000',
  '\u202e',
  '\ufeff',
  '不适用',
  '=1+1',
  'not-applicable',
  'unknown',
  'yes',
  '-----BEGIN AGE ENCRYPTED FILE-----\n',
];
const NUMBERS = [0, -0, -1, 0.1, 1e21, 1e-7, 2 ** 31, 2 ** 53, -(2 ** 53), Number.MAX_VALUE];
const AS_WRITTEN = [
  '1e400',
  '-1e400',
  '00',
  '1.',
  'NaN',
  '"\\ud800"',
  '"\\udc00x"',
  '[1,]',
  '{"a":1,"\\u0061":2}',
  '{"__proto__":{"format":"x"}}',
  `${'['.repeat(90)}${']'.repeat(90)}`,
  `${'['.repeat(101)}${']'.repeat(101)}`,
  `${'{"a":'.repeat(1000)}1${'}'.repeat(1000)}`,
];
const SIGNS = ['0', 'a', '.', '-', '"', '\n', ' ', 'é', '不'];
const KEYS = ['__proto__', 'constructor', 'prototype', 'toString', 'toJSON', '0', '', 'id', 'value', 'seal'];

export function changeJson(file: Uint8Array, lots: Lots): Uint8Array {
  const tree = lots.chance(0.1) ? undefined : parsed(file);
  if (tree === undefined) return changeBytes(file, lots);
  changeTree(tree, lots);
  return strToU8(written(tree));
}

function parsed(file: Uint8Array): Tree | undefined {
  try {
    return treeOf(JSON.parse(strFromU8(file)));
  } catch {
    // An earlier change made it no JSON; the next one takes its bytes.
    return undefined;
  }
}

/** One change, in place. */
export function changeTree(tree: Tree, lots: Lots): void {
  const places = placesIn(tree);
  if (places.length === 0) return;
  const place = lots.one(places);
  switch (lots.below(9)) {
    case 0:
      place.remove();
      break;
    case 1:
      place.double();
      break;
    case 2:
      exchange(place, lots.one(places));
      break;
    case 3:
      place.set(copyOf(lots.one(places).get()));
      break;
    case 4:
      changeKeys(lots.one([new Entries([]), ...mapsIn(tree)]), lots);
      break;
    case 5:
      repeat(place, lots);
      break;
    default:
      place.set(changedValue(place.get(), lots));
  }
}

/** Copies, since one may stand inside the other. */
function exchange(one: Place, other: Place): void {
  const [a, b] = [copyOf(one.get()), copyOf(other.get())];
  one.set(b);
  other.set(a);
}

function changeKeys({ list }: Entries, lots: Lots): void {
  const entry = list.length > 0 && lots.chance(0.5) ? lots.one(list) : undefined;
  if (entry) entry.key = lots.one([...KEYS, ...list.map(({ key }) => key), `${entry.key}x`]);
  else list.push({ key: lots.one(KEYS), value: hostile(lots) });
}

/** A list becomes longer than it may be, once; anything else becomes a list. */
function repeat(place: Place, lots: Lots): void {
  const value = place.get();
  if (!Array.isArray(value)) place.set([value, copyOf(value)]);
  else if (value.length < 50) place.set(Array.from({ length: lots.one([2, 60, 300]) }, () => value).flat());
}

function changedValue(value: Tree, lots: Lots): Tree {
  if (typeof value === 'number' && lots.chance(0.5)) return value + lots.one([-1, 1, 0.5]);
  if (typeof value === 'string' && value !== '' && lots.chance(0.6)) return changedText(value, lots);
  return hostile(lots);
}

/** One sign is lost, doubled, or another. */
function changedText(text: string, lots: Lots): string {
  const at = lots.below(text.length);
  const sign = lots.one(['', text.charAt(at).repeat(2), lots.one(SIGNS), '\u2028']);
  return (text.slice(0, at) + sign + text.slice(at + 1)).toWellFormed();
}

function hostile(lots: Lots): Tree {
  switch (lots.below(6)) {
    case 0:
      return lots.one(NUMBERS);
    case 1:
      return lots.one([null, true, false]);
    case 2:
      return lots.one([[], new Entries([]), [[]], [null]]);
    case 3:
      return new AsWritten(lots.one(AS_WRITTEN));
    default:
      return lots.one(TEXTS);
  }
}
