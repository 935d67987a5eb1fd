/** A small reader for our own PDF files (object streams, cross-reference stream), written apart from the code that writes them. */
import { unzlibSync } from 'fflate';

export type Value = null | boolean | number | Name | Text | Reference | Value[] | Dictionary;
export type Dictionary = Map<string, Value>;
export interface Name {
  name: string;
}
export interface Text {
  text: string;
  hex: boolean;
}
export interface Reference {
  ref: number;
}
export interface PdfObject {
  value: Value;
  /** Decoded bytes of a stream. */
  stream?: Uint8Array;
}

export interface PdfFile {
  bytes: Uint8Array;
  trailer: Dictionary;
  objects: Map<number, PdfObject>;
  /** Where each object that is not packed into another starts and ends, in the order of the table. */
  places: { id: number; start: number; end: number }[];
  /** Numbers that the table lists as free. */
  free: number[];
}

const latin1 = (bytes: Uint8Array): string => Buffer.from(bytes).toString('latin1');

export function readFile(bytes: Uint8Array): PdfFile {
  const start = Number(/startxref\n(\d+)\n%%EOF\n$/.exec(latin1(bytes.subarray(-60)))?.[1]);
  const table = readIndirect(bytes, start);
  const trailer = dictionary(table.object.value);
  const rows = table.object.stream ?? new Uint8Array();
  const objects = new Map<number, PdfObject>();
  const packed: [id: number, stream: number, place: number][] = [];
  const places: PdfFile['places'] = [];
  const free: number[] = [];
  for (let id = 0; id * 6 < rows.length; id++) {
    const [kind = 0, a = 0, b = 0, c = 0, d = 0, e = 0] = rows.subarray(id * 6, id * 6 + 6);
    const where = (a << 16) | (b << 8) | c;
    if (kind === 1) {
      const { id: found, object, end } = readIndirect(bytes, where);
      if (found !== id) throw new Error(`object ${id} is not at ${where}`);
      objects.set(id, object);
      places.push({ id, start: where, end });
    } else if (kind === 2) packed.push([id, where, (d << 8) | e]);
    else free.push(id);
  }
  for (const [id, stream, place] of packed) {
    const { value, stream: content = new Uint8Array() } = objects.get(stream) ?? { value: null };
    const text = latin1(content);
    const first = dictionary(value).get('First') as number;
    const index = text.slice(0, first).trim().split(/\s+/).map(Number);
    if (index[place * 2] !== id) throw new Error(`object ${id} is not at its place in ${stream}`);
    objects.set(id, { value: parse(text.slice(first + (index[place * 2 + 1] ?? 0))) });
  }
  return { bytes, trailer, objects, places, free };
}

function readIndirect(bytes: Uint8Array, at: number): { id: number; object: PdfObject; end: number } {
  const text = latin1(bytes.subarray(at, at + 4000));
  const [head = '', id] = /^(\d+) 0 obj\n/.exec(text) ?? [];
  if (id === undefined) throw new Error(`no object at ${at}`);
  const value = parse(text.slice(head.length));
  const marker = text.indexOf('stream\n');
  const dict = dictionary(value);
  const from = at + marker + 7;
  const length = dict.get('Length') as number;
  const raw = bytes.subarray(from, from + length);
  if (!latin1(bytes.subarray(from + length, from + length + 20)).startsWith('\nendstream\nendobj\n'))
    throw new Error(`stream ${id} has not the length it says`);
  const stream = dict.has('Filter') ? unzlibSync(raw) : raw;
  return { id: Number(id), object: { value, stream }, end: from + length + '\nendstream\nendobj\n'.length };
}

export function parse(text: string): Value {
  return new Parser(text).value();
}

/** Operators of a content stream with their operands. */
export function operators(content: string): { name: string; operands: Value[] }[] {
  const parser = new Parser(content);
  const found: { name: string; operands: Value[] }[] = [];
  let operands: Value[] = [];
  for (;;) {
    const next = parser.operandOrOperator();
    if (next === undefined) return found;
    if (typeof next === 'string') {
      found.push({ name: next, operands });
      operands = [];
    } else operands.push(next.value);
  }
}

class Parser {
  private at = 0;
  constructor(private readonly text: string) {}

  operandOrOperator(): string | { value: Value } | undefined {
    this.skip();
    if (this.at >= this.text.length) return undefined;
    const word = /^[A-Za-z'"][A-Za-z0-9*]*/.exec(this.text.slice(this.at, this.at + 12))?.[0];
    if (word === undefined || word === 'true' || word === 'false' || word === 'null')
      return { value: this.value() };
    this.at += word.length;
    return word;
  }

  value(): Value {
    this.skip();
    const rest = this.text.slice(this.at, this.at + 40);
    if (rest.startsWith('<<')) return this.dictionary();
    if (rest.startsWith('<')) return this.hex();
    if (rest.startsWith('(')) return this.literal();
    if (rest.startsWith('[')) return this.array();
    if (rest.startsWith('/')) return { name: this.name() };
    const reference = /^(\d+) 0 R(?![A-Za-z])/.exec(rest);
    if (reference) return this.took(reference[0], { ref: Number(reference[1]) });
    const number = /^[+-]?(\d+\.?\d*|\.\d+)/.exec(rest);
    if (number) return this.took(number[0], Number(number[0]));
    for (const [word, value] of [
      ['true', true],
      ['false', false],
      ['null', null],
    ] as const)
      if (rest.startsWith(word)) return this.took(word, value);
    throw new Error(`cannot read "${rest}"`);
  }

  private dictionary(): Dictionary {
    const entries: Dictionary = new Map();
    this.at += 2;
    while (!this.text.startsWith('>>', this.next())) {
      const key = this.name();
      if (entries.has(key)) throw new Error(`key ${key} twice`);
      entries.set(key, this.value());
    }
    this.at += 2;
    return entries;
  }

  private array(): Value[] {
    const items: Value[] = [];
    this.at++;
    while (this.text[this.next()] !== ']') items.push(this.value());
    this.at++;
    return items;
  }

  private name(): string {
    const raw = /^\/([^\s()<>[\]{}/%]*)/.exec(this.text.slice(this.at, this.at + 200));
    if (!raw) throw new Error(`no name at "${this.text.slice(this.at, this.at + 20)}"`);
    this.at += raw[0].length;
    return (raw[1] ?? '').replace(/#(..)/g, (_, code: string) => String.fromCharCode(parseInt(code, 16)));
  }

  private hex(): Text {
    const end = this.text.indexOf('>', this.at);
    const digits = this.text.slice(this.at + 1, end);
    this.at = end + 1;
    return { text: Buffer.from(digits, 'hex').toString('latin1'), hex: true };
  }

  private literal(): Text {
    let text = '';
    let depth = 0;
    for (;;) {
      const character = this.text.charAt(this.at++);
      if (character === '') throw new Error('a string without end');
      if (character === '\\') text += escaped(this.text.charAt(this.at++));
      else if (character === '(' && depth++ > 0) text += character;
      else if (character === ')' && --depth === 0) return { text, hex: false };
      // ISO 32000-1, 7.3.4.2: an end of line is read as a line feed.
      else if (character !== '(') text += character === '\r' ? '\n' : character;
    }
  }

  private took<T>(raw: string, value: T): T {
    this.at += raw.length;
    return value;
  }

  /** Where the next thing starts, behind white space. */
  private next(): number {
    this.skip();
    return this.at;
  }

  private skip(): void {
    while (/\s/.test(this.text.charAt(this.at))) this.at++;
  }
}

/** In a literal string, behind a backslash; octal numbers are not written by us. */
function escaped(character: string): string {
  if (/[0-9]/.test(character)) throw new Error('an octal number in a string');
  return character === 'r' ? '\r' : character;
}

export function dictionary(value: Value | undefined): Dictionary {
  return value instanceof Map ? value : new Map<string, Value>();
}

export function isName(value: Value | undefined, name: string): boolean {
  return nameOf(value) === name;
}

export function nameOf(value: Value | undefined): string | undefined {
  return value !== null && typeof value === 'object' && 'name' in value ? value.name : undefined;
}

export function isText(value: Value | undefined): value is Text {
  return value !== null && typeof value === 'object' && 'text' in value;
}

export function isReference(value: Value | undefined): value is Reference {
  return value !== null && typeof value === 'object' && 'ref' in value;
}

/** A text string as characters: UTF-16 with a mark, else ASCII. */
export function decoded(value: Value | undefined): string | undefined {
  if (!isText(value)) return undefined;
  if (!value.text.startsWith('\xFE\xFF')) return value.text;
  return Buffer.from(value.text, 'latin1').subarray(2).swap16().toString('utf16le');
}

/** Follows a reference. */
export function look(file: PdfFile, value: Value | undefined): Value {
  return (isReference(value) ? file.objects.get(value.ref)?.value : value) ?? null;
}

export function lookDictionary(file: PdfFile, value: Value | undefined): Dictionary {
  return dictionary(look(file, value));
}

export function lookArray(file: PdfFile, value: Value | undefined): Value[] {
  const found = look(file, value);
  return Array.isArray(found) ? found : [];
}

export function catalogOf(file: PdfFile): Dictionary {
  return lookDictionary(file, file.trailer.get('Root'));
}

export function pagesOf(file: PdfFile): Reference[] {
  const tree = lookDictionary(file, catalogOf(file).get('Pages'));
  return lookArray(file, tree.get('Kids')).filter(isReference);
}
