/** How values are written in a PDF file. */

/**
 * A text string: ASCII as a literal, everything else as hexadecimal UTF-16BE. Never as a literal with raw bytes: a reader
 * must take the byte 0D for a line feed, and U+4E0D (不, "not") would turn into U+4E0A.
 */
export function textString(text: string): string {
  return /^[\x20-\x7E]*$/.test(text) ? `(${text.replace(/[\\()]/g, '\\$&')})` : `<FEFF${utf16Hex(text)}>`;
}

export function utf16Hex(text: string): string {
  let hex = '';
  for (let i = 0; i < text.length; i++) hex += hex4(text.charCodeAt(i));
  return hex;
}

export function hex4(value: number): string {
  return value.toString(16).toUpperCase().padStart(4, '0');
}

/** A code of two bytes inside a literal string: half as long as in hexadecimal. A raw 0D would be read as a line feed. */
export function literalCode(code: number): string {
  return binaryString(Uint8Array.of(code >> 8, code & 255))
    .replace(/[\\()]/g, '\\$&')
    .replaceAll('\r', '\\r');
}

/** A name: "/application#2Fjson". */
export function nameObject(name: string): string {
  return `/${name.replace(/[^A-Za-z0-9.+_-]/g, (character) => `#${hex2(character.charCodeAt(0))}`)}`;
}

/** Two decimals are a 3,600th of an inch: finer than any printer, and the same in every engine. */
export function decimal(value: number): string {
  const hundredths = Math.round(value * 100);
  const rest = Math.abs(hundredths % 100);
  if (rest === 0) return String(hundredths / 100 || 0);
  // Whole numbers are written three times as fast as fractions.
  const whole = `${hundredths < 0 ? '-' : ''}${Math.floor(Math.abs(hundredths) / 100)}`;
  return rest % 10 === 0 ? `${whole}.${rest / 10}` : `${whole}.${rest < 10 ? '0' : ''}${rest}`;
}

export function decimals(...values: number[]): string {
  return values.map(decimal).join(' ');
}

/** ISO 8601 in UTC to a PDF date. */
export function pdfDate(iso: string): string {
  return `(D:${isoSeconds(iso).replace(/\D/g, '')}+00'00')`;
}

/** "2026-11-23T00:00:00": the date without fraction and zone. */
export function isoSeconds(iso: string): string {
  return new Date(iso).toISOString().slice(0, 19);
}

export function reference(id: number): string {
  return `${id} 0 R`;
}

export function array(items: readonly string[]): string {
  return `[${items.join(' ')}]`;
}

export function escapeXml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}

/** Bytes as a string of one character a byte, the form jsPDF works with. */
export function binaryString(bytes: Uint8Array): string {
  let text = '';
  for (let i = 0; i < bytes.length; i += 0x8000)
    text += String.fromCharCode(...bytes.subarray(i, i + 0x8000));
  return text;
}

export function binaryBytes(text: string): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(text.length);
  for (let i = 0; i < text.length; i++) bytes[i] = text.charCodeAt(i);
  return bytes;
}

function hex2(value: number): string {
  return value.toString(16).toUpperCase().padStart(2, '0');
}
