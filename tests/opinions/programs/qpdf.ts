/** qpdf: is the file whole, and do its words survive being written anew? */
import { readFile } from 'node:fs/promises';
import { headingsOf } from '../../../src/statement/document-text.ts';
import { readPdf } from '../../statement/support/read-pdf.ts';
import type { WrittenDocument } from '../documents.ts';
import { run } from '../run-program.ts';

export async function qpdfFaults({ file, document }: WrittenDocument): Promise<string[]> {
  const check = await run('qpdf', ['--check', file]);
  if (check.code !== 0) return [`qpdf --check: ${check.stdout}${check.stderr}`];
  const copy = file.replace(/\.pdf$/, '.rewritten');
  const rewritten = await run('qpdf', ['--object-streams=disable', file, copy]);
  if (rewritten.code !== 0) return [`qpdf: ${rewritten.stderr}`];
  const { info, outline, attachments } = await readPdf(new Uint8Array(await readFile(copy)));
  const expected = {
    title: document.title,
    bookmarks: [document.title, ...headingsOf(document).map(({ text }) => text)],
    attachments: document.attachments.map(({ name, bytes }) => written(name, bytes)).sort(),
  };
  const found = {
    title: info['Title'],
    bookmarks: outline.map(({ title }) => title),
    attachments: Object.entries(attachments)
      .map(([name, bytes]) => written(name, bytes))
      .sort(),
  };
  return (['title', 'bookmarks', 'attachments'] as const)
    .filter((part) => JSON.stringify(found[part]) !== JSON.stringify(expected[part]))
    .map((part) => `qpdf changes the ${part}: ${JSON.stringify(found[part]).slice(0, 300)}`);
}

const written = (name: string, bytes: Uint8Array): string =>
  `${name}: ${Buffer.from(bytes).toString('base64')}`;
