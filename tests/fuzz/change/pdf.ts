/** Changes to a PDF, object by object, with the table of objects made to fit again, so that readers get to what was changed. */
import { strFromU8, strToU8, unzlibSync, zlibSync } from 'fflate';
import type { Lots } from '../lots.ts';
import { changeBytes } from './bytes.ts';
import { changeJson } from './json.ts';

interface Pdf {
  /** Numbers and bodies, one character a byte. */
  objects: { id: number; body: string }[];
  /** Entries of the trailer. */
  trailer: string;
}

const latin1 = (file: Uint8Array): string => strFromU8(file, true);
const bytesOf = (text: string): Uint8Array => strToU8(text, true);

export function changePdf(file: Uint8Array, lots: Lots): Uint8Array {
  const pdf = lots.chance(0.25) ? undefined : parsed(latin1(file));
  if (!pdf) return changeBytes(file, lots);
  const object = lots.one(pdf.objects);
  switch (lots.below(10)) {
    case 0:
      pdf.objects.splice(pdf.objects.indexOf(object), 1);
      break;
    case 1:
      pdf.objects.push({ id: object.id, body: lots.one(pdf.objects).body });
      break;
    case 2:
      object.body = lots.one(pdf.objects).body;
      break;
    case 3:
      pdf.trailer = changeWord(`${pdf.trailer}${lots.one(TRAILER)}`, lots);
      break;
    case 4:
    case 5:
      changeStream(lots.one(pdf.objects.filter(({ body }) => STREAM.test(body))), lots);
      break;
    default:
      object.body = changeWord(object.body, lots);
  }
  return printed(pdf);
}

function parsed(text: string): Pdf | undefined {
  const trailer = /trailer\s*<<([^]*?)>>\s*startxref/.exec(text)?.[1];
  const objects = [...text.matchAll(/(?<=[\r\n])(\d+) 0 obj\s([^]*?)endobj/g)].map(([, id, body = '']) => ({
    id: Number(id),
    body,
  }));
  return trailer === undefined || !objects.some(({ body }) => STREAM.test(body))
    ? undefined
    : { objects, trailer };
}

const TRAILER = [
  '',
  ' /Prev 0',
  ' /Prev 15',
  ' /Encrypt 1 0 R',
  ' /XRefStm 15',
  ' /Root 1 0 R',
  ' /Root null',
  ' /Size 1',
];

const WORDS = [
  '0',
  '-1',
  '99999999999',
  '1 0 R',
  '2 0 R',
  '9999 0 R',
  'null',
  'true',
  '()',
  '(\\',
  '<',
  '<<',
  '>>',
  '[',
  ']',
  '/',
  '/Kids',
  '/Type',
  '/Length',
  '/Filter /ASCIIHexDecode',
  '/Names',
  '/Contents',
  '[ '.repeat(3000),
  '<< /A '.repeat(3000),
  '%',
];

/** One word of the dictionary is lost, doubled, or another. */
function changeWord(body: string, lots: Lots): string {
  const head = STREAM.exec(body)?.index ?? body.length;
  const words = [...body.slice(0, head).matchAll(/\d+ 0 R|\/?[\w.#-]+|[<>[\]()]+/g)];
  if (words.length === 0) return body + lots.one(WORDS);
  const word = lots.one(words);
  const other = lots.one(['', `${word[0]} ${word[0]}`, lots.one(words)[0], lots.one(WORDS), lots.one(WORDS)]);
  return body.slice(0, word.index) + other + body.slice(word.index + word[0].length);
}

const STREAM = /stream\r?\n([^]*?)\r?\nendstream/;

/** What is packed in a stream is changed, and packed again in its length. */
function changeStream(object: { body: string }, lots: Lots): void {
  const stream = STREAM.exec(object.body)?.[1] ?? '';
  const isPacked = object.body.includes('/FlateDecode');
  const content = isPacked ? unpacked(bytesOf(stream)) : bytesOf(stream);
  const changed = content[0] === 0x7b ? changeJson(content, lots) : changeBytes(content, lots);
  const packed = latin1(isPacked ? zlibSync(changed) : changed);
  object.body = object.body
    .replace(/\/Length \d+(?! 0 R)/, () => `/Length ${packed.length}`)
    .replace(STREAM, () => `stream\n${packed}\nendstream`);
}

function unpacked(bytes: Uint8Array): Uint8Array {
  try {
    return unzlibSync(bytes);
  } catch {
    // An earlier change broke it.
    return bytes;
  }
}

function printed({ objects, trailer }: Pdf): Uint8Array {
  let text = '%PDF-1.7\n%\u00e2\u00e3\u00cf\u00d3\n';
  const places = new Map<number, number>();
  for (const { id, body } of objects) {
    places.set(id, text.length);
    text += `${id} 0 obj\n${body}endobj\n`;
  }
  const rows = [...places].map(([id, at]) => `${id} 1\n${String(at).padStart(10, '0')} 00000 n \n`).join('');
  return bytesOf(
    `${text}xref\n0 1\n0000000000 65535 f \n${rows}trailer\n<<${trailer}>>\nstartxref\n${text.length}\n%%EOF\n`,
  );
}
