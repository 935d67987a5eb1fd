/** Rules of page content and fonts: everything drawn is marked, every glyph shown is embedded and means something. */
import {
  dictionary,
  isName,
  isReference,
  isText,
  lookArray,
  lookDictionary,
  nameOf,
  operators,
  pagesOf,
  type PdfFile,
  type Value,
} from './pdf-objects.ts';

const PAINTING = new Set(['S', 's', 'f', 'F', 'f*', 'B', 'B*', 'b', 'b*', 'sh', 'Do', 'Tj', 'TJ', "'", '"']);
const COLOUR_SPACES = new Set(['cs', 'CS', 'sc', 'SC', 'scn', 'SCN', 'k', 'K', 'gs']);

export function checkPages(file: PdfFile): string[] {
  const shown = new Map<string, Set<number>>();
  const faults = pagesOf(file).flatMap((page, index) => checkContent(file, page.ref, index + 1, shown));
  for (const [font, codes] of shown) faults.push(...checkFont(file, font, codes));
  return faults;
}

/** Numbers of the marked content of a page, in the order of the stream. */
export function marksOf(file: PdfFile, page: number): number[] {
  return contentOf(file, page).flatMap(({ name, operands }) => {
    const id = name === 'BDC' ? dictionary(operands[1]).get('MCID') : undefined;
    return typeof id === 'number' ? [id] : [];
  });
}

function contentOf(file: PdfFile, page: number): { name: string; operands: Value[] }[] {
  const reference = lookDictionary(file, { ref: page }).get('Contents');
  const stream = isReference(reference) ? file.objects.get(reference.ref)?.stream : undefined;
  return operators(Buffer.from(stream ?? []).toString('latin1'));
}

function checkContent(
  file: PdfFile,
  page: number,
  number: number,
  shown: Map<string, Set<number>>,
): string[] {
  const faults: string[] = [];
  let mark: string | undefined;
  let text = false;
  let font: string | undefined;
  for (const { name, operands } of contentOf(file, page)) {
    if (name === 'BDC' || name === 'BMC') {
      if (mark !== undefined) faults.push(`page ${number}: nested marks`);
      mark = nameOf(operands[0]) ?? '';
      const properties = dictionary(operands[1]);
      if ((mark === 'Artifact') === properties.has('MCID'))
        faults.push(`page ${number}: mark ${mark} with a wrong number`);
      if (isName(properties.get('Type'), 'Pagination') && properties.size > 1 && !properties.has('Subtype'))
        faults.push(`page ${number}: pagination without kind`);
    } else if (name === 'EMC') {
      if (mark === undefined) faults.push(`page ${number}: end without mark`);
      mark = undefined;
    } else if (name === 'BT' || name === 'ET') {
      if (text === (name === 'BT')) faults.push(`page ${number}: text objects nested`);
      text = name === 'BT';
    } else if (PAINTING.has(name)) {
      if (mark === undefined) faults.push(`page ${number}: ${name} outside any mark`);
    } else if (COLOUR_SPACES.has(name)) faults.push(`page ${number}: operator ${name}`);
    if (name === 'Tf') font = nameOf(operands[0]);
    if (name === 'Tj' && isText(operands[0])) {
      const codes = shown.get(font ?? '') ?? new Set<number>();
      shown.set(font ?? '', codes);
      const { text: bytes } = operands[0];
      for (let i = 0; i < bytes.length; i += 2)
        codes.add(bytes.charCodeAt(i) * 256 + bytes.charCodeAt(i + 1));
    }
  }
  if (mark !== undefined || text) faults.push(`page ${number}: a mark stays open`);
  return faults;
}

function checkFont(file: PdfFile, key: string, codes: ReadonlySet<number>): string[] {
  const faults: string[] = [];
  const fault = (words: string): void => void faults.push(`font ${key}: ${words}`);
  const [page] = pagesOf(file);
  const resources = lookDictionary(file, lookDictionary(file, page).get('Resources'));
  const font = lookDictionary(file, lookDictionary(file, resources.get('Font')).get(key));
  const [below] = lookArray(file, font.get('DescendantFonts'));
  const descendant = lookDictionary(file, below);
  const descriptor = lookDictionary(file, descendant.get('FontDescriptor'));
  const program = streamOf(file, descriptor.get('FontFile2'));
  if (!isName(font.get('Encoding'), 'Identity-H') || !isName(descendant.get('CIDToGIDMap'), 'Identity'))
    fault('encoding');
  if (!/^[A-Z]{6}\+/.test(nameOf(font.get('BaseFont')) ?? '')) fault('no subset tag');
  if (!program) fault('is not embedded');
  const hmtx = program && tableOf(program, 'hmtx');
  const upem = program ? view(tableOf(program, 'head')).getUint16(18) : 1000;
  const [first, widths] = lookArray(file, descendant.get('W'));
  const meanings = toUnicode(streamOf(file, font.get('ToUnicode')));
  for (const code of codes) {
    if (code === 0 || !hmtx || code * 4 >= hmtx.length) {
      fault(`shows code ${code}, which it does not have`);
      continue;
    }
    const real = (view(hmtx).getUint16(code * 4) * 1000) / upem;
    const said = first === 0 && Array.isArray(widths) ? widths[code] : undefined;
    if (typeof said !== 'number' || Math.abs(said - real) > 1) fault(`width of ${code}`);
    const meaning = meanings.get(code) ?? '';
    if (meaning === '' || /[\0\uFEFF\uFFFE\uE000-\uF8FF]/.test(meaning)) fault(`code ${code} means nothing`);
  }
  return faults;
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
    return font.subarray(
      directory.getUint32(at + 8),
      directory.getUint32(at + 8) + directory.getUint32(at + 12),
    );
  }
  return new Uint8Array();
}

function view(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}
