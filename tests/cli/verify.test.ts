/** `probity verify`: the words, and the exit codes that programs go by. */
import { readFileSync, writeFileSync } from 'node:fs';
import { PDFDocument } from 'pdf-lib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { someAnswers, Workplace } from './program.ts';

const place = new Workplace();

beforeAll(async () => {
  place.write('audit.txt', 'seen');
  place.write('answers.json', someAnswers());
  await place.run(['record', '--answers', 'answers.json', '-o', 'record.json']);
  await place.run(['statement', 'record.json', '-o', 'statement.pdf']);
  await place.run(['statement', 'record.json', '--for', 'supplier', '-o', 'copy.pdf']);
  const pdf = await PDFDocument.load(readFileSync(place.path('statement.pdf')), { updateMetadata: false });
  pdf.getPage(0).drawRectangle({ x: 60, y: 500, width: 400, height: 80 });
  writeFileSync(place.path('changed.pdf'), await pdf.save());
});
afterAll(() => place.remove());

describe('probity verify', () => {
  it('finds nothing in a statement as it was made, and says what that does not tell', async () => {
    const { code, out, err } = await place.run(['verify', 'statement.pdf']);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).toContain('byte for byte what the program writes');
    expect(out).toContain('Who wrote the answers, and whether they are true.');
  });

  it('says on which page something was painted over', async () => {
    const { code, out, err } = await place.run(['verify', 'changed.pdf']);
    expect({ code, err }).toEqual({ code: 1, err: '' });
    expect(out).toContain('Page 1: more is drawn than the program draws.');
    expect((await place.run(['verify', 'changed.pdf', '--lang', 'zh'])).out).toContain(
      '第 1 页：绘制的内容多于',
    );
  });

  it('prints the report for programs', async () => {
    const { code, out } = await place.run(['verify', 'changed.pdf', '--json']);
    expect(code).toBe(1);
    expect(JSON.parse(out)).toMatchObject({ ok: true, report: { verdict: 'changed' } });
  });

  it('needs the record for a document that does not carry it', async () => {
    const alone = await place.run(['verify', 'copy.pdf']);
    expect(alone.code).toBe(2);
    expect(alone.out).toContain('does not carry its record');
    expect((await place.run(['verify', 'copy.pdf', '--record', 'record.json'])).code).toBe(0);
  });

  it('says what is wrong with a file that it cannot read', async () => {
    place.write('cut.pdf', '%PDF-1.7\n');
    expect(await place.run(['verify', 'cut.pdf'])).toMatchObject({ code: 2, out: '' });
    expect((await place.run(['verify', 'record.json'])).err).toContain('This is no PDF file.');
  });
});
