/** Files that cannot be judged, or not in full: it is said why. */
import { describe, expect, it } from 'vitest';
import { small } from '../support/scenario.ts';
import { isReference, lookDictionary, pagesOf, readFile } from './support/pdf-objects.ts';
import { verified } from './support/small-statement.ts';
import { arrayAt, edited, key } from './support/tamper.ts';
import {
  answeredYes,
  original,
  other,
  reportOn,
  reworded,
  saidOf,
  withRecord,
  words,
} from './support/tampering.ts';

it('finds nothing in a statement as it was made', async () => {
  expect((await reportOn(original.bytes)).verdict).toBe('unchanged');
  expect((await reportOn(await edited(original.bytes, () => undefined))).verdict).toBe('repacked');
});

describe('a file', () => {
  const bytes = Buffer.from(original.bytes);
  it.each([
    ['that is cut short', bytes.subarray(0, bytes.length / 2), 'damaged'],
    ['that goes on behind its end', Buffer.concat([bytes, Buffer.from('approved')]), 'damaged'],
    ['with a hole', Buffer.concat([bytes.subarray(0, 5000), bytes.subarray(6000)]), 'damaged'],
    ['that is no PDF', Buffer.from('Approved'), 'not-pdf'],
    ['that is empty', Buffer.alloc(0), 'not-pdf'],
  ])('%s is not judged', async (_, file, code) => {
    expect(await verified(new Uint8Array(file))).toMatchObject({ ok: false, problem: { code } });
  });

  it('in which two attachments have one name is not judged', async () => {
    const file = await edited(original.bytes, (pdf) => {
      const names = arrayAt(pdf, 'Names', 'EmbeddedFiles', 'Names');
      names.push(names.get(0));
      names.push(names.get(1));
    });
    expect(await verified(file)).toMatchObject({ ok: false, problem: { code: 'ambiguous' } });
  });

  it('that was encrypted is not judged', async () => {
    const file = await edited(original.bytes, ({ context }) => {
      context.trailerInfo.Encrypt = context.register(context.obj({ Filter: 'Standard' }));
    });
    expect(await verified(file)).toMatchObject({ ok: false, problem: { code: 'encrypted' } });
  });

  it('without attachments, as after printing to a file, holds nothing to verify', async () => {
    const file = await edited(original.bytes, (pdf) => {
      pdf.catalog.delete(key('Names'));
      pdf.catalog.delete(key('AF'));
    });
    const { verdict, checks } = await reportOn(file);
    expect(verdict).toBe('nothing-inside');
    expect(checks.every(({ outcome }) => outcome === 'not-checked')).toBe(true);
    expect(words.t('verify.verdict.nothing-inside.meaning')).toContain('printed to a file');
  });

  it('to which a changed page was appended shows that page to everyone, and is found', async () => {
    const report = await reportOn(appended(original.bytes));
    expect(report.verdict).toBe('changed');
    expect(saidOf(report, 'text')).toMatchObject({ outcome: 'differs' });
  });
});

/** As editors do it that save changes behind the file: page 1 gets other content, and the old content stays where it was. */
function appended(bytes: Uint8Array): Uint8Array {
  const text = Buffer.from(bytes).toString('latin1');
  const start = Number(/startxref\n(\d+)/.exec(text.slice(-60))?.[1]);
  const [, root = '', size = ''] = [
    '',
    /\/Root (\d+ 0 R)/.exec(text.slice(start))?.[1],
    /\/Size (\d+)/.exec(text.slice(start))?.[1],
  ];
  const file = readFile(bytes);
  const [first] = pagesOf(file);
  if (!first) throw new Error('no page');
  const contents = lookDictionary(file, first).get('Contents');
  if (!isReference(contents)) throw new Error('no content');
  const object = `${String(contents.ref)} 0 obj\n<</Length 3>>\nstream\nq Q\nendstream\nendobj\n`;
  const at = bytes.length;
  const table = `xref\n${String(contents.ref)} 1\n${String(at).padStart(10, '0')} 00000 n \n`;
  const trailer = `trailer\n<</Size ${size} /Root ${root} /Info ${infoOf(text, start)} /Prev ${String(start)}>>\n`;
  const end = `startxref\n${String(at + object.length)}\n%%EOF\n`;
  return new Uint8Array(Buffer.concat([bytes, Buffer.from(object + table + trailer + end, 'latin1')]));
}

const infoOf = (text: string, start: number): string => /\/Info (\d+ 0 R)/.exec(text.slice(start))?.[1] ?? '';

describe('where something is missing to verify with', () => {
  it('another version of the program says that differences may come from that', async () => {
    const report = await reportOn(await reworded('M. Ferreira', 'N. Ferreira')(), { tool: 'Probity 9.0.0' });
    expect(report.verdict).toBe('other-version');
    expect(saidOf(report, 'log').outcome).toBe('matches');
  });

  it('another version of the program does not excuse a changed record', async () => {
    const report = await reportOn(await withRecord(answeredYes)(), { tool: 'Probity 9.0.0' });
    expect(report.verdict).toBe('changed');
  });

  it('without the checklist the log and the digest on the pages are still checked', async () => {
    const report = await reportOn(original.bytes, { findChecklist: () => Promise.resolve(undefined) });
    expect(report.verdict).toBe('incomplete');
    expect(saidOf(report, 'checklist')).toMatchObject({
      outcome: 'not-checked',
      codes: ['checklist-missing'],
    });
    expect(saidOf(report, 'log').outcome).toBe('matches');
    expect(saidOf(report, 'digest').outcome).toBe('matches');
    expect(saidOf(report, 'text').outcome).toBe('not-checked');
  });

  it('another version of the checklist is named', async () => {
    const report = await reportOn(original.bytes, {
      findChecklist: () =>
        Promise.resolve({
          checklist: { ...small.checklist, digest: 'b'.repeat(64) },
          texts: () => Promise.resolve({}),
        }),
    });
    expect(report.verdict).toBe('incomplete');
    expect(saidOf(report, 'checklist').codes).toEqual(['checklist-other-version']);
  });

  it('the record of whoever verifies is held against the one inside', async () => {
    expect((await reportOn(original.bytes, { record: original.record })).verdict).toBe('unchanged');
    const report = await reportOn(original.bytes, { record: other.record });
    expect(report.verdict).toBe('changed');
    expect(saidOf(report, 'record').codes).toEqual(['record-not-yours']);
  });
});
