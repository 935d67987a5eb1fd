/** What the objects of a PDF file are made of, read back. */

export type Value = null | boolean | number | PdfName | PdfString | Reference | Value[] | Dictionary | Stream;
export type Dictionary = Map<string, Value>;

export class PdfName {
  constructor(readonly name: string) {}
}

/** One character a byte, escapes resolved. */
export class PdfString {
  constructor(readonly bytes: string) {}
}

export class Reference {
  constructor(readonly id: number) {}
}

export class Stream {
  constructor(
    readonly entries: Dictionary,
    /** As it stands in the file, not yet inflated. */
    readonly raw: Uint8Array,
  ) {}
}

/** Entries of a dictionary or of a stream; none of anything else. */
export function entriesOf(value: Value | undefined): Dictionary {
  if (value instanceof Stream) return value.entries;
  return value instanceof Map ? value : new Map<string, Value>();
}

/** A text string as characters: UTF-16 or UTF-8 where it is marked so, else one byte a character. */
export function textOf(value: Value | undefined): string | undefined {
  if (!(value instanceof PdfString)) return undefined;
  const bytes = Uint8Array.from(value.bytes, (byte) => byte.charCodeAt(0));
  if (value.bytes.startsWith('\xFE\xFF')) return new TextDecoder('utf-16be').decode(bytes.subarray(2));
  if (value.bytes.startsWith('\xEF\xBB\xBF')) return new TextDecoder().decode(bytes.subarray(3));
  return value.bytes;
}

export function nameOf(value: Value | undefined): string | undefined {
  return value instanceof PdfName ? value.name : undefined;
}
