/** An embedded font as a reader of the file sees it: widths, meanings and outlines of its codes. */
import {
  isName,
  isReference,
  lookArray,
  lookDictionary,
  nameOf,
  type Dictionary,
  type PdfFile,
  type Value,
} from '../statement/support/pdf-objects.ts';

export class EmbeddedFont {
  readonly name: string;
  readonly descendant: Dictionary;
  readonly descriptor: Dictionary;
  readonly program: Uint8Array | undefined;
  /** Size of the program in the file. */
  readonly packedSize: number;
  private readonly meanings: Map<number, string>;
  private readonly widths: Value[];

  constructor(
    file: PdfFile,
    readonly dict: Dictionary,
  ) {
    this.name = nameOf(dict.get('BaseFont')) ?? '';
    this.descendant = lookDictionary(file, lookArray(file, dict.get('DescendantFonts'))[0]);
    this.descriptor = lookDictionary(file, this.descendant.get('FontDescriptor'));
    this.program = streamOf(file, this.descriptor.get('FontFile2'));
    this.packedSize = Number(lookDictionary(file, this.descriptor.get('FontFile2')).get('Length') ?? 0);
    this.meanings = toUnicode(streamOf(file, dict.get('ToUnicode')));
    const [first, widths] = lookArray(file, this.descendant.get('W'));
    this.widths = first === 0 ? lookArray(file, widths) : [];
  }

  get isComposite(): boolean {
    return (
      isName(this.dict.get('Subtype'), 'Type0') &&
      isName(this.descendant.get('Subtype'), 'CIDFontType2') &&
      isName(this.dict.get('Encoding'), 'Identity-H') &&
      isName(this.descendant.get('CIDToGIDMap'), 'Identity')
    );
  }

  get glyphs(): number {
    return this.program ? tableOf(this.program, 'hmtx').length / 4 : 0;
  }

  /** As the file says it, in thousandths of the size. */
  width(code: number): number {
    const width = this.widths[code];
    return typeof width === 'number' ? width : 0;
  }

  /** As the font program says it. */
  programWidth(code: number): number | undefined {
    if (!this.program || code * 4 >= tableOf(this.program, 'hmtx').length) return undefined;
    const upem = view(tableOf(this.program, 'head')).getUint16(18);
    return (view(tableOf(this.program, 'hmtx')).getUint16(code * 4) * 1000) / upem;
  }

  hasInk(code: number): boolean {
    if (!this.program) return false;
    const loca = view(tableOf(this.program, 'loca'));
    const isLong = view(tableOf(this.program, 'head')).getInt16(50) === 1;
    const at = (index: number): number =>
      isLong ? loca.getUint32(index * 4) : loca.getUint16(index * 2) * 2;
    return at(code + 1) > at(code);
  }

  meaning(code: number): string {
    return this.meanings.get(code) ?? '';
  }
}

function streamOf(file: PdfFile, reference: Value | undefined): Uint8Array | undefined {
  return isReference(reference) ? file.objects.get(reference.ref)?.stream : undefined;
}

function toUnicode(stream: Uint8Array | undefined): Map<number, string> {
  const map = new Map<number, string>();
  for (const [, code = '', text = ''] of Buffer.from(stream ?? [])
    .toString('latin1')
    .matchAll(/^<([0-9A-F]{4})> <([0-9A-F]+)>$/gm))
    map.set(parseInt(code, 16), Buffer.from(text, 'hex').swap16().toString('utf16le'));
  return map;
}

export function tableOf(font: Uint8Array, tag: string): Uint8Array {
  const directory = view(font);
  for (let i = 0; i < directory.getUint16(4); i++) {
    const at = 12 + i * 16;
    if (Buffer.from(font.subarray(at, at + 4)).toString('latin1') !== tag) continue;
    const start = directory.getUint32(at + 8);
    return font.subarray(start, start + directory.getUint32(at + 12));
  }
  return new Uint8Array();
}

function view(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}
