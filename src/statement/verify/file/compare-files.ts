/**
 * Two files object by object, from the trailer down: whatever can be reached in one must be the same in the other, in
 * whichever order and packing the objects are written. Nothing that a reader could come to see stays out.
 */
import {
  nameOf,
  Reference,
  Stream,
  PdfName,
  PdfString,
  textOf,
  type Dictionary,
  type Value,
} from './values.ts';
import { pairedPages, type PagePair } from './page-tree.ts';
import type { PdfFile } from './read-file.ts';

/** One thing that is not the same. */
export interface Difference {
  /** Such as `Root/Names/EmbeddedFiles` or `page/3/Annots/0/Rect`. */
  path: string;
  /** What stands there, shortened; undefined where nothing does. */
  given: string | undefined;
  expected: string | undefined;
}

/** More of them tell a reader nothing new. */
const ENOUGH = 500;

/** How a stream is packed is not what it holds. */
const PACKING = new Set(['Length', 'Filter', 'DecodeParms', 'DL']);

/** From a page one gets to all others. */
const UPWARDS = new Set(['Parent']);
const NONE = new Set<string>();

/** What programs put into a page that they save: an empty list of what lies over it, or of what it is drawn with. */
const MAY_BE_EMPTY = /^page\/\d+\/(Annots|Resources\/\w+)$/;

interface Pair {
  given: Value;
  expected: Value;
  path: string;
}

/** @param pages by default: each in its place */
export function compareFiles(
  given: PdfFile,
  expected: PdfFile,
  pages = pairedPages(given, expected),
): Difference[] {
  return new Comparison(given, expected).run(pages);
}

class Comparison {
  private readonly found: Difference[] = [];
  private readonly open: Pair[] = [];
  private readonly seen = new Set<string>();

  constructor(
    private readonly given: PdfFile,
    private readonly expected: PdfFile,
  ) {}

  /** Pages first: what is on them is found under their number, not by way of a link or a bookmark that leads to them. */
  run(pages: readonly PagePair[]): Difference[] {
    for (const { given, expected } of pages) this.isNew(given.reference, expected.reference);
    for (const { given, expected, number } of pages)
      this.start(given.entries, expected.entries, `page/${String(number)}`);
    for (const key of ['Info', 'Root'])
      this.start(this.given.trailer.get(key) ?? null, this.expected.trailer.get(key) ?? null, key);
    return this.found;
  }

  private start(given: Value, expected: Value, path: string): void {
    this.open.push({ given, expected, path });
    this.walk();
  }

  private walk(): void {
    for (let pair = this.open.pop(); pair && this.found.length < ENOUGH; pair = this.open.pop())
      this.compare(pair);
  }

  private compare({ given, expected, path }: Pair): void {
    if (given instanceof Reference && expected instanceof Reference && !this.isNew(given, expected)) return;
    const [one, other] = [this.given.look(given), this.expected.look(expected)];
    if (one instanceof Stream && other instanceof Stream) this.compareStreams(one, other, path);
    else if (one instanceof Map && other instanceof Map)
      this.compareEntries(one, other, path, isPage(other) ? UPWARDS : NONE);
    else if (Array.isArray(one) && Array.isArray(other)) this.compareLists(one, other, path);
    else if (!isSame(one, other)) this.differs(path, one, other);
  }

  private compareEntries(
    given: Dictionary,
    expected: Dictionary,
    path: string,
    without: ReadonlySet<string>,
  ): void {
    const keys = [...new Set([...expected.keys(), ...given.keys()])]
      .filter((key) => !without.has(key))
      .reverse();
    for (const key of keys) {
      const pair = {
        given: given.get(key) ?? null,
        expected: expected.get(key) ?? null,
        path: `${path}/${key}`,
      };
      if (!this.addsNothing(pair)) this.open.push(pair);
    }
  }

  private addsNothing({ given, expected, path }: Pair): boolean {
    return expected === null && MAY_BE_EMPTY.test(path) && isEmpty(this.given.look(given));
  }

  private compareLists(given: Value[], expected: Value[], path: string): void {
    if (given.length !== expected.length)
      this.found.push({ path, given: `[${String(given.length)}]`, expected: `[${String(expected.length)}]` });
    for (let i = Math.min(given.length, expected.length) - 1; i >= 0; i--)
      this.open.push({
        given: given[i] ?? null,
        expected: expected[i] ?? null,
        path: `${path}/${String(i)}`,
      });
  }

  private compareStreams(given: Stream, expected: Stream, path: string): void {
    const [one, other] = [this.given.content(given), this.expected.content(expected)];
    this.compareEntries(given.entries, expected.entries, path, PACKING);
    if (!one || !other || !isSameBytes(one, other))
      this.found.push({ path, given: undefined, expected: undefined });
  }

  private differs(path: string, given: Value, expected: Value): void {
    this.found.push({ path, given: shown(given), expected: shown(expected) });
  }

  /** Was this pair of objects met before? The same two need not be compared twice, and files are full of circles. */
  private isNew(given: Reference, expected: Reference): boolean {
    const pair = `${String(given.id)}/${String(expected.id)}`;
    return !this.seen.has(pair) && this.seen.add(pair).size > 0;
  }
}

const isPage = (entries: Dictionary): boolean => nameOf(entries.get('Type')) === 'Page';

const isEmpty = (value: Value): boolean =>
  Array.isArray(value) ? value.length === 0 : value instanceof Map && value.size === 0;

function isSame(one: Value, other: Value): boolean {
  if (one instanceof PdfName && other instanceof PdfName) return one.name === other.name;
  if (one instanceof PdfString && other instanceof PdfString)
    return one.bytes === other.bytes || textOf(one) === textOf(other);
  return one === other;
}

export function isSameBytes(one: Uint8Array, other: Uint8Array): boolean {
  return one.length === other.length && one.every((byte, i) => byte === other[i]);
}

function shown(value: Value): string | undefined {
  if (value === null) return undefined;
  if (value instanceof PdfString) return (textOf(value) ?? '').slice(0, 300);
  if (value instanceof PdfName) return value.name;
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  return Array.isArray(value) ? `[${String(value.length)}]` : '<<…>>';
}
