/** Files that are made to cost the reader time or memory are refused before they do. */
import { constants, deflateRawSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { Inflater } from '../../src/statement/verify/file/inflate.ts';
import { LIMITS, PdfFile } from '../../src/statement/verify/file/read-file.ts';
import { Unreadable } from '../../src/statement/verify/file/unreadable.ts';
import { PdfName, Stream } from '../../src/statement/verify/file/values.ts';
import { verified } from './support/small-statement.ts';
import { edited } from './support/tamper.ts';
import { original } from './support/tampering.ts';

const HEAD = Buffer.from('%PDF-1.7\n', 'latin1');

/** A file of these objects, with a table of as many entries as are asked for. */
function fileOf(objects: readonly Buffer[], entries = objects.length + 1): Buffer {
  const offsets = objects.map((_, i) =>
    objects.slice(0, i).reduce((sum, { length }) => sum + length, HEAD.length),
  );
  const row = (offset: number, state: string): string =>
    `${String(offset).padStart(10, '0')} 00000 ${state} \n`;
  const rows = offsets.map((offset) => row(offset, 'n')).join('');
  const free = row(0, 'f').repeat(entries - 1 - objects.length);
  const table = `xref\n0 ${String(entries)}\n${row(0, 'f')}${rows}${free}`;
  const start = objects.reduce((sum, { length }) => sum + length, HEAD.length);
  const end = `trailer\n<</Size ${String(entries)} /Root 1 0 R>>\nstartxref\n${String(start)}\n%%EOF\n`;
  return Buffer.concat([HEAD, ...objects, Buffer.from(table + end, 'latin1')]);
}

const CATALOG = Buffer.from('1 0 obj\n<</Type /Catalog>>\nendobj\n', 'latin1');

/** What unfolds to as many megabytes of zeros. */
function packed(megabytes: number): Buffer {
  const million = deflateRawSync(Buffer.alloc(1_000_000), { finishFlush: constants.Z_SYNC_FLUSH });
  const parts = Array.from({ length: megabytes }, () => million);
  return Buffer.concat([
    Buffer.from([0x78, 0x9c]),
    ...parts,
    deflateRawSync(Buffer.alloc(0)),
    Buffer.alloc(4),
  ]);
}

/** A file with a description of itself that unfolds so far. */
function unfolding(megabytes: number): Buffer {
  const content = packed(megabytes);
  const length = String(content.length);
  const catalog = '1 0 obj\n<</Type /Catalog /Metadata 2 0 R>>\nendobj\n';
  const before = `2 0 obj\n<</Filter /FlateDecode /Length ${length}>>\nstream\n`;
  return fileOf([
    Buffer.from(catalog, 'latin1'),
    Buffer.concat([Buffer.from(before, 'latin1'), content, Buffer.from('\nendstream\nendobj\n', 'latin1')]),
  ]);
}

const codeOf = (act: () => unknown): string => {
  try {
    act();
    return 'read';
  } catch (error) {
    if (error instanceof Unreadable) return error.code;
    throw error;
  }
};

describe('a file', () => {
  it('of more bytes than the limit is refused, with a code', async () => {
    const file = new Uint8Array(LIMITS.bytes + 1);
    file.set(HEAD);
    expect(await verified(file)).toMatchObject({ ok: false, problem: { code: 'too-large' } });
  });

  it.each([
    [LIMITS.objects, 'read'],
    [LIMITS.objects + 1, 'too-large'],
  ])('with a table of %d objects: %s', (entries, code) => {
    expect(codeOf(() => new PdfFile(fileOf([CATALOG], entries)))).toBe(code);
  });

  it('of which a stream unfolds too far is not read on', () => {
    const file = new PdfFile(unfolding(LIMITS.unfolded / 1_000_000 + 1));
    const metadata = file.look(file.dictionary(file.trailer.get('Root')).get('Metadata'));
    if (!(metadata instanceof Stream)) throw new Error('no stream');
    expect(codeOf(() => file.content(metadata))).toBe('unfolds-too-far');
  });

  it('of which all streams together unfold too far is not read on', () => {
    const inflater = new Inflater(2_500_000);
    const stream = new Stream(new Map([['Filter', new PdfName('FlateDecode')]]), packed(1));
    expect(inflater.content(stream)?.length).toBe(1_000_000);
    expect(inflater.content(stream)?.length).toBe(1_000_000);
    expect(codeOf(() => inflater.content(stream))).toBe('unfolds-too-far');
  });

  it('with more attachments than any of ours is refused', async () => {
    const file = await edited(original.bytes, async (pdf) => {
      for (let i = 0; i < 1000; i++) await pdf.attach(Buffer.from('x'), `${String(i)}.txt`);
    });
    expect(await verified(file)).toMatchObject({ ok: false, problem: { code: 'too-large' } });
  });
});
