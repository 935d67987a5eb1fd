/** poppler, which many readers on Linux are built on: what it says of the file, and which text it takes out. */
import { documentText } from '../../../src/statement/document-text.ts';
import { RIGHT_TO_LEFT } from '../../conformance/units.ts';
import type { WrittenDocument } from '../documents.ts';
import { run } from '../run-program.ts';

export async function popplerFaults(written: WrittenDocument): Promise<string[]> {
  const parts = await Promise.all([factFaults(written), fontFaults(written), textFaults(written)]);
  return parts.flat();
}

/** What it prints; anything on its other channel is a complaint. @throws Error with the complaint */
async function printed(program: string, ...args: string[]): Promise<string> {
  const { code, stdout, stderr } = await run(program, args);
  if (code !== 0 || stderr !== '') throw new Error(`${program}: ${stderr}`);
  return stdout;
}

async function factFaults({ file, document, pages }: WrittenDocument): Promise<string[]> {
  const facts = await printed('pdfinfo', '-enc', 'UTF-8', file);
  const expected = {
    Title: document.title,
    Tagged: 'yes',
    Pages: String(pages),
    Encrypted: 'no',
    JavaScript: 'no',
  };
  return Object.entries(expected).flatMap(([name, value]) => {
    const found = new RegExp(`^${name}:(.*)$`, 'm').exec(facts)?.[1]?.trim();
    return found === value ? [] : [`pdfinfo: ${name} is ${found ?? 'missing'} instead of ${value}`];
  });
}

/** Each font is in the file, and its glyphs are known as characters. */
async function fontFaults({ file }: WrittenDocument): Promise<string[]> {
  const [, , ...rows] = (await printed('pdffonts', file)).trim().split('\n');
  if (rows.length === 0) return ['pdffonts: no font'];
  return rows.filter((row) => !/ yes yes yes +\d+ +\d+$/.test(row)).map((row) => `pdffonts: ${row}`);
}

/** Every text of the document in its order along the tags, and on the pages. */
async function textFaults({ file, document }: WrittenDocument): Promise<string[]> {
  const tagged = bare(taggedText(await printed('pdfinfo', '-enc', 'UTF-8', '-struct-text', file)));
  const pages = bare(await printed('pdftotext', '-enc', 'UTF-8', '-raw', file, '-'));
  const faults: string[] = [];
  let at = 0;
  for (const text of documentText(document)) {
    // The order in which it gives back letters from right to left is its own guess; the checker reads them.
    if (RIGHT_TO_LEFT.test(text)) continue;
    const found = tagged.indexOf(bare(text), at);
    if (found < 0) faults.push(`pdfinfo -struct-text: not in its place: ${text.slice(0, 80)}`);
    else at = found + bare(text).length;
    if (!isFoundIn(pages, bare(text))) faults.push(`pdftotext: not found: ${text.slice(0, 80)}`);
  }
  return faults;
}

/** Text stands in quotes, indented as deep as its element. */
function taggedText(tree: string): string {
  return [...tree.matchAll(/^ *"(.*?)"$/gms)].map(([, text]) => text ?? '').join('');
}

/** A row that is cut gives a few lines of each of its columns in turn; a line of a column has some thirty characters. */
const piecesOf = (text: string): number => 3 + Math.ceil(text.length / 60);

/** A text that runs over the edge of a page, or stands in a row that is cut, is found in pieces. */
function isFoundIn(pages: string, text: string, pieces = piecesOf(text)): boolean {
  if (pages.includes(text)) return true;
  if (pieces === 1) return false;
  let length = text.length - 1;
  while (length > 0 && !pages.includes(text.slice(0, length))) length -= 1;
  return length > 0 && isFoundIn(pages, text.slice(length), pieces - 1);
}

const bare = (text: string): string => text.replace(/[\s\u00AD]/g, '');
