/** Writes what `readFile` has read: the same objects without compression, under a plain cross-reference table. */
import {
  dictionary,
  nameOf,
  type Dictionary,
  type PdfFile,
  type PdfObject,
  type Value,
} from './pdf-objects.ts';

const HEADER = '%PDF-1.7\n%\xE2\xE3\xCF\xD3\n';
/** How the old file was packed; the new one is not. */
const PACKING = new Set(['ObjStm', 'XRef']);

export function writeFile({ objects, trailer }: PdfFile): Uint8Array {
  const kept = [...objects].filter(
    ([, { value }]) => !PACKING.has(nameOf(dictionary(value).get('Type')) ?? ''),
  );
  const size = Math.max(...kept.map(([id]) => id)) + 1;
  const places = new Map<number, number>();
  let text = HEADER;
  for (const [id, object] of kept) {
    places.set(id, text.length);
    text += `${String(id)} 0 obj\n${objectText(object)}\nendobj\n`;
  }
  const rows = Array.from({ length: size }, (_, id) => row(id, places.get(id)));
  const end: Dictionary = new Map([['Size', size]]);
  for (const key of ['Root', 'Info', 'ID', 'Encrypt']) {
    const value = trailer.get(key);
    if (value !== undefined) end.set(key, value);
  }
  const table = `xref\n0 ${String(size)}\n${rows.join('')}trailer\n${valueText(end)}`;
  return Buffer.from(`${text}${table}\nstartxref\n${String(text.length)}\n%%EOF\n`, 'latin1');
}

/** 20 bytes, as the table needs them; what is not there is free. */
function row(id: number, place: number | undefined): string {
  if (place === undefined) return `0000000000 ${id === 0 ? '65535' : '00000'} f \n`;
  return `${String(place).padStart(10, '0')} 00000 n \n`;
}

function objectText({ value, stream }: PdfObject): string {
  if (!stream) return valueText(value);
  const entries = new Map(dictionary(value)).set('Length', stream.length);
  entries.delete('Filter');
  entries.delete('DecodeParms');
  return `${valueText(entries)}\nstream\n${Buffer.from(stream).toString('latin1')}\nendstream`;
}

function valueText(value: Value): string {
  if (value === null || typeof value !== 'object') return String(value);
  if (Array.isArray(value)) return `[${value.map(valueText).join(' ')}]`;
  if (value instanceof Map)
    return `<<${[...value].map(([key, entry]) => `${nameText(key)} ${valueText(entry)}`).join('\n')}>>`;
  if ('ref' in value) return `${String(value.ref)} 0 R`;
  if ('name' in value) return nameText(value.name);
  return `<${Buffer.from(value.text, 'latin1').toString('hex')}>`;
}

const nameText = (name: string): string =>
  `/${name.replace(/[^A-Za-z0-9+.:_-]/g, (sign) => `#${sign.charCodeAt(0).toString(16).padStart(2, '0')}`)}`;
