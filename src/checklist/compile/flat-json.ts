/**
 * Reads a flat JSON object of texts and keeps the place of every entry. JSON.parse knows no places, keeps the last of two
 * entries with one key in silence, and words its errors differently in each browser.
 */
export interface Entry {
  key: string;
  text: string;
  /** Characters from the start of the file. */
  keyAt: number;
  textAt: number;
}

/** What should have stood where reading stopped. */
export type Wanted = 'start' | 'key' | 'colon' | 'text' | 'comma' | 'end';

export type FlatJson = { ok: true; entries: Entry[] } | { ok: false; offset: number; wanted: Wanted };

/** Everything from the space on, except the quote and the backslash, stands for itself. */
const STRING = /"(?:[ !#-[\]-\uffff]|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*"/y;
const BLANKS = /[ \t\r\n]*/y;

/** @returns every entry in its order, repeated keys included; or where and why reading stopped */
export function readFlatJson(text: string): FlatJson {
  return new Reader(text).object();
}

class Stopped extends Error {
  constructor(
    readonly offset: number,
    readonly wanted: Wanted,
  ) {
    super(wanted);
  }
}

class Reader {
  /** Some editors begin a file with a byte order mark. */
  private at = 0;

  constructor(private readonly text: string) {
    if (text.startsWith('\ufeff')) this.at = 1;
  }

  object(): FlatJson {
    try {
      this.sign('{', 'start');
      const entries = this.next('}') ? [] : this.entries();
      this.sign('}', 'comma');
      if (this.at < this.text.length) throw new Stopped(this.at, 'end');
      return { ok: true, entries };
    } catch (stopped) {
      if (stopped instanceof Stopped) return { ok: false, offset: stopped.offset, wanted: stopped.wanted };
      throw stopped;
    }
  }

  private entries(): Entry[] {
    const entries: Entry[] = [];
    do {
      const keyAt = this.at;
      const key = this.string('key');
      this.sign(':', 'colon');
      const textAt = this.at;
      entries.push({ key, text: this.string('text'), keyAt, textAt });
    } while (this.skip(','));
    return entries;
  }

  private string(wanted: Wanted): string {
    STRING.lastIndex = this.at;
    if (!STRING.test(this.text)) throw new Stopped(this.at, wanted);
    const token = this.text.slice(this.at, STRING.lastIndex);
    this.at = STRING.lastIndex;
    this.blanks();
    return token.includes('\\') ? (JSON.parse(token) as string) : token.slice(1, -1);
  }

  private sign(sign: string, wanted: Wanted): void {
    this.blanks();
    if (!this.skip(sign)) throw new Stopped(this.at, wanted);
  }

  private skip(sign: string): boolean {
    if (!this.next(sign)) return false;
    this.at++;
    this.blanks();
    return true;
  }

  private next(sign: string): boolean {
    return this.text.startsWith(sign, this.at);
  }

  private blanks(): void {
    BLANKS.lastIndex = this.at;
    if (BLANKS.test(this.text)) this.at = BLANKS.lastIndex;
  }
}
