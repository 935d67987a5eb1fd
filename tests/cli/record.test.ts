import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { fold } from '../../src/record/index.ts';
import { readRecord } from '../../src/record/read.ts';
import { someAnswers, Workplace } from './program.ts';

let place: Workplace;
beforeEach(() => (place = new Workplace()));
afterEach(() => place.remove());

describe('probity record', () => {
  it('writes a record that holds the answers, and hashes evidence that lies beside them', async () => {
    place.write('audit.txt', 'report');
    place.write('answers.json', someAnswers());
    const { code, out } = await place.run(['record', '--answers', 'answers.json', '-o', 'record.json']);
    expect([code, out]).toEqual([0, '']);
    const read = readRecord(readFileSync(place.path('record.json'), 'utf8'));
    expect(read.ok).toBe(true);
    if (!read.ok) return;
    const { details, changes } = fold(read.value);
    expect(details.subject.name).toBe('Hadal Garments Ltd');
    expect(changes).toHaveLength(3);
    const fees = changes.find(({ question }) => question === 'rec10c.recruitment-fees');
    expect(fees).toMatchObject({
      answer: {
        evidence: [
          {
            file: {
              name: 'audit.txt',
              size: 6,
              type: 'text/plain',
              digest: createHash('sha256').update('report').digest('hex'),
            },
          },
        ],
      },
    });
    expect(place.names()).toEqual(['answers.json', 'audit.txt', 'record.json']);
  });

  it('reads standard input and prints the record when no file is named', async () => {
    const { code, out } = await place.run(['record', '--answers', '-'], JSON.stringify(someAnswers()));
    expect(code).toBe(0);
    expect(readRecord(out).ok).toBe(true);
    expect(place.names()).toEqual([]);
  });

  it('keeps a decision with what the tool proposed at that moment', async () => {
    const decision = {
      value: 'hold-and-remediate',
      by: { name: 'B. Head', role: 'Head' },
      reasons: 'Passports',
      decidedOn: '2026-11-21',
    };
    const { out } = await place.run(
      ['record', '--answers', '-'],
      JSON.stringify({ ...someAnswers(), decision }),
    );
    const read = readRecord(out);
    expect(read.ok && fold(read.value).decision).toMatchObject({
      ...decision,
      proposed: 'hold-and-remediate',
    });
  });
});

describe('probity record with wrong answers', () => {
  it('reports every problem with its place, writes nothing, and exits with 2', async () => {
    const answers = someAnswers();
    answers.answers = {
      'risk.industry': { value: 'high' },
      'rec10c.recruitment-fees': { value: 'maybe' },
      'rec10c.identity-documents': {
        value: 'yes',
        evidence: [{ grade: 'E3', date: '2027-01-01', title: '' }],
      },
      'rec99.nothing': { value: 'yes' },
    };
    place.write('answers.json', { ...answers, subject: { name: 'X', country: 'XX', identifiers: [] } });
    const { code, out, err } = await place.run(['record', '--answers', 'answers.json', '-o', 'record.json']);
    expect([code, out]).toEqual([2, '']);
    const places = err
      .trim()
      .split('\n')
      .map((line) => /^answers\.json:\d+:\d+: (\S+):/.exec(line)?.[1]);
    expect(places.sort()).toEqual([
      'answers.rec10c.identity-documents.evidence.0.date',
      'answers.rec10c.identity-documents.evidence.0.title',
      'answers.rec10c.recruitment-fees.value',
      'answers.rec99.nothing',
      'answers.risk.industry.reason',
      'subject.country',
    ]);
    expect(place.names()).toEqual(['answers.json']);
  });

  it('names the line of a wrong field', async () => {
    place.write('answers.json', JSON.stringify(someAnswers(), null, 2).replace('"note"', '"notes"'));
    const { code, err } = await place.run(['record', '--answers', 'answers.json']);
    const lines = readFileSync(place.path('answers.json'), 'utf8').split('\n');
    const wanted = lines.findIndex((line) => line.includes('"notes"')) + 1;
    expect(code).toBe(2);
    expect(err).toContain(`answers.json:${String(wanted)}:`);
    expect(err).toContain('answers.rec10c.identity-documents.notes');
  });

  it('refuses an answer that stands twice, since only one could count', async () => {
    place.write(
      'answers.json',
      JSON.stringify(someAnswers()).replace('"risk.industry"', '"rec10c.identity-documents"'),
    );
    const { code, err } = await place.run(['record', '--answers', 'answers.json', '-o', 'record.json']);
    expect(code).toBe(2);
    expect(err).toContain('rec10c.identity-documents');
    expect(place.names()).toEqual(['answers.json']);
  });

  it.each([
    ['{', 'answers.json:1:'],
    ['[]', 'answers.json'],
    ['{"checklist":"other"}', 'subject'],
    ['\u0000', 'answers.json'],
  ])('refuses %j', async (text, place_) => {
    place.write('answers.json', text);
    const { code, err } = await place.run(['record', '--answers', 'answers.json', '-o', 'record.json']);
    expect(code).toBe(2);
    expect(err).toContain(place_);
    expect(err).not.toMatch(/^\s+at /m);
    expect(place.names()).toEqual(['answers.json']);
  });

  it('refuses a checklist that it does not have, a file that is not there, and a folder that is not there', async () => {
    place.write('other.json', { ...someAnswers(), checklist: 'other' });
    place.write('answers.json', someAnswers());
    expect(await place.run(['record', '--answers', 'other.json'])).toMatchObject({ code: 2 });
    expect(await place.run(['record', '--answers', 'none.json'])).toMatchObject({ code: 2 });
    const { code, err } = await place.run(['record', '--answers', 'answers.json', '-o', 'none/record.json']);
    expect(code).toBe(2);
    expect(err).toContain('none/record.json');
  });

  it('speaks Chinese when asked to', async () => {
    place.write('answers.json', { ...someAnswers(), answers: { 'rec99.nothing': { value: 'yes' } } });
    const { err } = await place.run(['record', '--answers', 'answers.json', '--lang', 'zh']);
    expect(err).toContain('该清单没有问题');
  });
});
