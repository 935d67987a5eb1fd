/** Changes to an archive: to what is in it, to what it is called, and to what the headers say of it. */
import { strToU8, unzipSync } from 'fflate';
import { zipOf, type Item } from '../../exchange/bundle/archive.ts';
import type { Lots } from '../lots.ts';
import { changeBytes } from './bytes.ts';
import { changeJson } from './json.ts';

const NAMES = [
  '',
  '__proto__',
  'constructor',
  '../x',
  '/etc/passwd',
  'C:\\x',
  'x\\y',
  'x/',
  'évidence/x',
  'a\u0000b',
  'evidence/__proto__',
  'manifest.json',
  'declaration.json',
  'checklist.yaml',
  'more/checklist.yaml',
  '__MACOSX/x',
];
/** What is packed in a file that an earlier change has lied about; far above any sample. */
const LARGEST = 10_000_000;

/** @param changeContent what may happen to a file in it, by its name */
export function changeZip(
  file: Uint8Array,
  lots: Lots,
  changeContent: (content: Uint8Array, lots: Lots, name: string) => Uint8Array = changeJson,
): Uint8Array {
  const items = lots.chance(0.15) ? [] : itemsOf(file);
  if (items.length === 0) return changeBytes(file, lots);
  const item = lots.one(items);
  if (lots.chance(0.6)) item.data = changeContent(item.data, lots, item.name);
  else if (lots.chance(0.3)) return zipOf(items, lie(lots));
  else changeItem(items, item, lots);
  return zipOf(items);
}

/** Nothing where it is no archive any more. */
export function itemsOf(file: Uint8Array): (Item & { name: string })[] {
  try {
    const files = unzipSync(file, { filter: ({ originalSize }) => originalSize < LARGEST });
    return Object.entries(files).map(([name, data]) => ({ name, data }));
  } catch {
    // Then its bytes are changed.
    return [];
  }
}

function changeItem(items: Item[], item: Item, lots: Lots): void {
  const at = items.indexOf(item);
  switch (lots.below(6)) {
    case 0:
      items.splice(at, 1);
      break;
    case 1:
      items.splice(at, 0, item);
      break;
    case 2:
      items.push({ name: lots.one(NAMES), data: strToU8('x') });
      break;
    case 3:
      item.name = lots.one(NAMES);
      break;
    case 4:
      item.data = new Uint8Array(lots.one([0, 1, 70_000, 3_000_000]));
      break;
    default:
      Object.assign(item, headerLie(item, lots));
  }
}

function headerLie({ data }: Item, lots: Lots): Partial<Item> {
  return lots.one<Partial<Item>>([
    { method: 0 },
    { method: lots.one([1, 9, 14, 99]) },
    { flags: lots.one([1, 8, 0x40, 0x800, 0x2000]) },
    { size: lots.one([0, data.length + 1, 0x7fffffff, 0xffffffff]) },
    { mode: lots.one([0o120777, 0o040755, 0]) },
    { localName: lots.one(NAMES) },
    { isShared: true },
    { packed: data.subarray(0, lots.below(data.length + 1)) },
  ]);
}

const lie = (lots: Lots) =>
  lots.one<NonNullable<Parameters<typeof zipOf>[1]>>([
    { count: lots.one([0, 1, 1000, 0xffff]) },
    { disk: 1 },
    { comment: 'a comment' },
    { after: strToU8('more') },
    { shift: lots.one([-1, 1, 1000]) },
  ]);
