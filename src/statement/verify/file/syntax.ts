/** Values as they are written in a PDF file (ISO 32000-1, 7.3), read strictly: what could be read in two ways is refused. */
import { Unreadable } from './unreadable.ts';
import { PdfName, PdfString, Reference, type Dictionary, type Value } from './values.ts';

/** Deeper than any writer nests; a hostile file could exhaust the stack. */
const DEEPEST = 200;

const REFERENCE = /(\d+)\s+(\d+)\s+R(?![^\s()<>[\]{}/%])/y;
const NUMBER = /[+-]?(?:\d+\.?\d*|\.\d+)/y;
const NAME = /\/[^\s\0()<>[\]{}/%]*/y;
const BLANK = /(?:[\s\0]|%[^\r\n]*)*/y;
const WORD = /true|false|null/y;
const HEX = /<([0-9A-Fa-f\s]*)>/y;

const ESCAPES: Record<string, string> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' };

export class SyntaxReader {
  private depth = 0;

  /** @param text of one character a byte */
  constructor(
    private readonly text: string,
    public at = 0,
  ) {}

  value(): Value {
    this.skipBlank();
    if (++this.depth > DEEPEST) throw this.fault('values are nested too deeply');
    const value = this.valueHere();
    this.depth--;
    return value;
  }

  /** What the pattern (sticky) finds here, behind white space; the reader then stands behind it. */
  match(pattern: RegExp): RegExpExecArray | null {
    this.skipBlank();
    return this.take(pattern);
  }

  skipBlank(): void {
    this.take(BLANK);
  }

  fault(detail: string): Unreadable {
    return new Unreadable('damaged', `${detail}, at byte ${String(this.at)}`);
  }

  private valueHere(): Value {
    switch (this.text.charAt(this.at)) {
      case '<':
        return this.text.charAt(this.at + 1) === '<' ? this.dictionary() : this.hexString();
      case '(':
        return this.literalString();
      case '[':
        return this.array();
      case '/':
        return new PdfName(this.name());
    }
    const reference = this.take(REFERENCE);
    if (reference) return this.reference(reference);
    const number = this.take(NUMBER);
    if (number) return Number(number[0]);
    const word = this.take(WORD);
    if (word) return word[0] === 'null' ? null : word[0] === 'true';
    throw this.fault('no value');
  }

  private reference([, id, generation]: RegExpExecArray): Reference {
    if (Number(generation) !== 0) throw new Unreadable('ambiguous', `object ${String(id)} was used twice`);
    return new Reference(Number(id));
  }

  private dictionary(): Dictionary {
    const entries: Dictionary = new Map();
    this.at += 2;
    for (;;) {
      this.skipBlank();
      if (this.text.startsWith('>>', this.at)) break;
      const key = this.name();
      if (entries.has(key)) throw new Unreadable('ambiguous', `/${key} stands twice in a dictionary`);
      entries.set(key, this.value());
    }
    this.at += 2;
    return entries;
  }

  private array(): Value[] {
    const items: Value[] = [];
    this.at++;
    for (;;) {
      this.skipBlank();
      if (this.text.charAt(this.at) === ']') break;
      items.push(this.value());
    }
    this.at++;
    return items;
  }

  private name(): string {
    const raw = this.take(NAME);
    if (!raw) throw this.fault('no name');
    return raw[0]
      .slice(1)
      .replace(/#([0-9A-Fa-f]{2})/g, (_, code: string) => String.fromCharCode(parseInt(code, 16)));
  }

  private hexString(): PdfString {
    const raw = this.take(HEX);
    if (!raw) throw this.fault('no hexadecimal string');
    const digits = (raw[1] ?? '').replace(/\s/g, '');
    const pairs = (digits.length % 2 === 0 ? digits : `${digits}0`).match(/../g) ?? [];
    return new PdfString(pairs.map((pair) => String.fromCharCode(parseInt(pair, 16))).join(''));
  }

  private literalString(): PdfString {
    let bytes = '';
    let open = 0;
    for (;;) {
      const character = this.text.charAt(this.at++);
      if (character === '') throw this.fault('a string has no end');
      if (character === '\\') bytes += this.escaped();
      else if (character === '\r') bytes += this.lineEnd();
      else if (character === ')' && --open === 0) return new PdfString(bytes);
      else if (character !== '(' || open++ > 0) bytes += character;
    }
  }

  private escaped(): string {
    const octal = this.take(/[0-7]{1,3}/y);
    if (octal) return String.fromCharCode(parseInt(octal[0], 8) & 255);
    const character = this.text.charAt(this.at++);
    if (character === '\n') return '';
    if (character === '\r') return this.lineEnd() && '';
    return ESCAPES[character] ?? character;
  }

  /** In a string any end of line means a line feed. */
  private lineEnd(): string {
    if (this.text.charAt(this.at) === '\n') this.at++;
    return '\n';
  }

  private take(pattern: RegExp): RegExpExecArray | null {
    pattern.lastIndex = this.at;
    const found = pattern.exec(this.text);
    if (found) this.at = pattern.lastIndex;
    return found;
  }
}
