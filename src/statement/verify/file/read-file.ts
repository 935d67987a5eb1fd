/**
 * Any PDF file as its objects, found as viewers find them: by the cross-reference table or stream, the newest section first
 * (ISO 32000-1, 7.5). Libraries that read the objects in a row instead can be shown another document than the reader sees.
 */
import { binaryString } from '../../pdf/syntax.ts';
import { Inflater } from './inflate.ts';
import { SyntaxReader } from './syntax.ts';
import { Unreadable } from './unreadable.ts';
import { entriesOf, nameOf, Reference, Stream, type Dictionary, type Value } from './values.ts';

/** Far more than 200 pages of statement take. */
export const LIMITS = { bytes: 50_000_000, unfolded: 400_000_000, objects: 500_000 } as const;

/** Where an object stands: in the file, or at a place in an object stream. */
type Place = { offset: number } | { stream: number; index: number };

export class PdfFile {
  /** Of the newest section. */
  readonly trailer: Dictionary;
  private readonly text: string;
  private readonly places = new Map<number, Place | null>();
  private readonly known = new Map<number, Value>();
  private readonly packs = new Map<number, Pack>();
  private readonly contents = new Map<Stream, Uint8Array | undefined>();
  private readonly inflater = new Inflater(LIMITS.unfolded);
  /** Objects that are being read: one that needs itself is refused. */
  private readonly under = new Set<number>();

  /** @throws Unreadable */
  constructor(private readonly bytes: Uint8Array) {
    if (bytes.length > LIMITS.bytes) throw new Unreadable('too-large', `${String(bytes.length)} bytes`);
    this.text = binaryString(bytes);
    if (!/^%PDF-\d\.\d/.test(this.text)) throw new Unreadable('not-pdf', 'the file does not begin as a PDF');
    const start = /startxref\s+(\d+)\s+%%EOF\s*$/.exec(this.text.slice(-1100))?.[1];
    if (start === undefined) throw new Unreadable('damaged', 'the file has no end');
    this.trailer = this.readSections(Number(start));
    if (this.trailer.has('Encrypt')) throw new Unreadable('encrypted', 'the file is encrypted');
  }

  /** Follows references to what they stand for; null for an object that is not there. */
  look(value: Value | undefined): Value {
    let found = value ?? null;
    for (let steps = 0; found instanceof Reference; steps++) {
      if (steps > 20) throw new Unreadable('damaged', 'references lead in a circle');
      found = this.object(found.id);
    }
    return found;
  }

  dictionary(value: Value | undefined): Dictionary {
    return entriesOf(this.look(value));
  }

  list(value: Value | undefined): Value[] {
    const found = this.look(value);
    return Array.isArray(found) ? found : [];
  }

  /** What a stream holds; undefined where it is packed in a way that we do not use. */
  content(stream: Stream): Uint8Array | undefined {
    if (!this.contents.has(stream)) this.contents.set(stream, this.inflater.content(stream));
    return this.contents.get(stream);
  }

  private object(id: number): Value {
    const known = this.known.get(id);
    if (known !== undefined) return known;
    if (this.under.has(id)) throw new Unreadable('damaged', `object ${String(id)} needs itself`);
    this.under.add(id);
    const place = this.places.get(id) ?? null;
    const value =
      place === null
        ? null
        : 'offset' in place
          ? this.objectAt(place.offset, id)
          : this.packedObject(id, place);
    this.under.delete(id);
    this.known.set(id, value);
    return value;
  }

  private objectAt(offset: number, id: number): Value {
    const reader = new SyntaxReader(this.text, offset);
    const head = reader.match(/(\d+)\s+0\s+obj/y);
    if (!head || Number(head[1]) !== id) throw reader.fault(`object ${String(id)} is not where it should be`);
    const value = reader.value();
    if (!(value instanceof Map) || !reader.match(/stream(?:\r\n|\n)/y)) {
      if (!reader.match(/endobj/y)) throw reader.fault(`object ${String(id)} has no end`);
      return value;
    }
    const length = this.look(value.get('Length'));
    const end = reader.at + (typeof length === 'number' ? length : NaN);
    if (!/^\s*endstream\s+endobj/.test(this.text.slice(end, end + 30)))
      throw reader.fault(`stream ${String(id)} has another length than it says`);
    return new Stream(value, this.bytes.subarray(reader.at, end));
  }

  private packedObject(id: number, { stream, index }: { stream: number; index: number }): Value {
    const { text, index: all } = this.pack(stream);
    const entry = all[index];
    if (entry?.id !== id) throw new Unreadable('damaged', `object ${String(id)} is not where it should be`);
    return new SyntaxReader(text, entry.offset).value();
  }

  private pack(id: number): Pack {
    const known = this.packs.get(id);
    if (known) return known;
    const holder = this.look(new Reference(id));
    const content = holder instanceof Stream ? this.content(holder) : undefined;
    if (!(holder instanceof Stream) || !content)
      throw new Unreadable('damaged', 'an object stream is missing');
    const pack = packOf(holder, binaryString(content));
    this.packs.set(id, pack);
    return pack;
  }

  /** Reads the sections of the table, the newest first: what a later one says counts. */
  private readSections(start: number): Dictionary {
    let newest: Dictionary | undefined;
    const seen = new Set<number>();
    for (let at: Value | undefined = start; typeof at === 'number';) {
      if (seen.has(at)) throw new Unreadable('damaged', 'the sections of the file lead in a circle');
      seen.add(at);
      const trailer = this.readSection(at);
      newest ??= trailer;
      if (trailer.has('XRefStm'))
        throw new Unreadable('ambiguous', 'two tables of objects beside each other');
      at = trailer.get('Prev');
    }
    return newest ?? new Map<string, Value>();
  }

  private readSection(at: number): Dictionary {
    const reader = new SyntaxReader(this.text, at);
    if (!reader.match(/xref(?=\s)/y)) return this.readSectionStream(reader);
    for (let range = reader.match(/(\d+) (\d+)(?=\s)/y); range; range = reader.match(/(\d+) (\d+)(?=\s)/y)) {
      const first = Number(range[1]);
      for (let i = 0; i < Number(range[2]); i++) {
        const row = reader.match(/(\d{10}) (\d{5}) ([nf])/y);
        if (!row) throw reader.fault('the table of objects is broken');
        this.place(first + i, row[3] === 'n' ? { offset: Number(row[1]) } : null);
      }
    }
    if (!reader.match(/trailer/y)) throw reader.fault('the file has no trailer');
    return entriesOf(reader.value());
  }

  private readSectionStream(reader: SyntaxReader): Dictionary {
    const { at } = reader;
    const id = reader.match(/\d+(?=\s+0\s+obj)/y)?.[0];
    const stream = id === undefined ? null : this.objectAt(at, Number(id));
    const content = stream instanceof Stream ? this.content(stream) : undefined;
    if (!(stream instanceof Stream) || !content || nameOf(stream.entries.get('Type')) !== 'XRef')
      throw reader.fault('the table of objects is missing');
    const { entries } = stream;
    const widths = numbers(entries.get('W'));
    const ranges = entries.has('Index') ? numbers(entries.get('Index')) : [0, Number(entries.get('Size'))];
    const table = new TableReader(content, widths);
    for (let i = 0; i + 1 < ranges.length; i += 2)
      for (let k = 0; k < (ranges[i + 1] ?? 0); k++) this.place((ranges[i] ?? 0) + k, table.row());
    return entries;
  }

  private place(id: number, place: Place | null): void {
    if (!this.places.has(id)) this.places.set(id, place);
    if (this.places.size > LIMITS.objects) throw new Unreadable('too-large', 'too many objects');
  }
}

function numbers(value: Value | undefined): number[] {
  return Array.isArray(value) ? value.filter((one) => typeof one === 'number') : [];
}

/** The text of an object stream, and where in it each object starts. */
interface Pack {
  text: string;
  index: { id: number; offset: number }[];
}

function packOf({ entries }: Stream, text: string): Pack {
  const [count, first] = [entries.get('N'), entries.get('First')];
  if (typeof count !== 'number' || typeof first !== 'number')
    throw new Unreadable('damaged', 'an object stream does not say what it holds');
  const reader = new SyntaxReader(text);
  const number = (): number => {
    const digits = reader.match(/\d+/y);
    if (!digits) throw new Unreadable('damaged', 'the index of an object stream is broken');
    return Number(digits[0]);
  };
  const index = Array.from({ length: count }, () => ({ id: number(), offset: first + number() }));
  return { text, index };
}

/** Rows of a cross-reference stream: kind, and two numbers. */
class TableReader {
  private at = 0;

  constructor(
    private readonly content: Uint8Array,
    private readonly widths: readonly number[],
  ) {}

  row(): Place | null {
    const [kind = 1, first = 0, second = 0] = this.widths.map((width) => this.number(width));
    if (kind === 1) return { offset: first };
    return kind === 2 ? { stream: first, index: second } : null;
  }

  /** A column of no width has its standard value. */
  private number(width: number): number | undefined {
    if (width === 0) return undefined;
    let value = 0;
    for (let i = 0; i < width; i++) {
      const byte = this.content[this.at++];
      if (byte === undefined) throw new Unreadable('damaged', 'the table of objects is cut short');
      value = value * 256 + byte;
    }
    return value;
  }
}
