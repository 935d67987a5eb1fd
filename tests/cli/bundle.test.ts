/** Records leave the command line as one file, and come back from it. */
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { strToU8, unzipSync, zipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { append, writeRecord, type AssessmentRecord } from '../../src/record/index.ts';
import { someAnswers, Workplace } from './program.ts';

let place: Workplace;
const bytes = (name: string): Uint8Array => new Uint8Array(readFileSync(place.path(name)));
const record = (name = 'record.json'): AssessmentRecord =>
  JSON.parse(readFileSync(place.path(name), 'utf8')) as AssessmentRecord;
const AT = '2026-11-28T10:00:00.000Z';
/** The record continued in one way or another. */
const continued = (name: string, question: string): void =>
  void place.write(name, writeRecord(append(record(), { type: 'deferred', question }, AT)));

beforeAll(async () => {
  place = new Workplace();
  place.write('audit.txt', 'seen by the auditor');
  place.write('answers.json', someAnswers());
  place.write('passphrase.txt', 'nine grey herons\n');
  place.write('other.txt', 'nine grey hermits\n');
  place.write('short.txt', 'heron\n');
  await place.run(['record', '--answers', 'answers.json', '-o', 'record.json']);
  const made = await place.run(['bundle', 'record.json', '-o', 'out.zip']);
  expect(made.code, made.err).toBe(0);
  expect(made.err).toContain('1 record and 1 evidence file');
});
afterAll(() => place.remove());

describe('probity bundle', () => {
  it('holds the record, the evidence beside it and the checklist', () => {
    const digest = createHash('sha256').update('seen by the auditor').digest('hex');
    const { id, checklist } = record();
    expect(Object.keys(unzipSync(bytes('out.zip'))).sort()).toEqual([
      `checklists/${checklist.digest}.json`,
      `evidence/${digest}`,
      'manifest.json',
      `records/${id}.json`,
    ]);
  });

  it('says which evidence it did not find', async () => {
    mkdirSync(place.path('alone'), { recursive: true });
    writeFileSync(place.path('alone/record.json'), readFileSync(place.path('record.json')));
    const { code, err } = await place.run(['bundle', 'alone/record.json', '-o', 'poor.zip']);
    expect(code).toBe(0);
    expect(err).toContain('One evidence file that a record names was not found');
  });

  it('takes each record once', async () => {
    const { code, err } = await place.run(['bundle', 'record.json', 'record.json', '-o', 'twice.zip']);
    expect(code).toBe(2);
    expect(err).toContain('was named before');
    expect(place.names()).not.toContain('twice.zip');
  });
});

describe('probity restore', () => {
  const facts = async (file: string, folder: string, ...more: string[]) => {
    const { code, out, err } = await place.run(['restore', file, '--folder', folder, '--json', ...more]);
    expect(code, err).toBe(0);
    return (JSON.parse(out) as { relation: string; taken: string }[]).map(
      ({ relation, taken }) => `${relation} ${taken}`,
    );
  };

  it('brings back what backup took, and the backup of that is the same file', async () => {
    expect(await facts('out.zip', 'first', '--list')).toEqual(['new no']);
    expect(await facts('out.zip', 'first')).toEqual(['new yes']);
    expect(await facts('out.zip', 'first')).toEqual(['same no']);
    const made = await place.run(['backup', '--folder', 'first', '-o', 'backup.zip']);
    expect(made.code, made.err).toBe(0);
    expect(bytes('backup.zip')).toEqual(bytes('out.zip'));
  });

  it('offers a newer state, takes it on demand, and keeps apart what parted ways', async () => {
    await facts('out.zip', 'second');
    continued('longer.json', 'rec13.training');
    continued('otherwise.json', 'rec11.flowdown');
    await place.run(['bundle', 'longer.json', '-o', 'longer.zip']);
    await place.run(['bundle', 'otherwise.json', '-o', 'otherwise.zip']);
    expect(await facts('longer.zip', 'second')).toEqual(['newer no']);
    expect(await facts('longer.zip', 'second', '--newer')).toEqual(['newer yes']);
    expect(await facts('out.zip', 'second', '--newer')).toEqual(['older no']);
    const told = await place.run(['restore', 'otherwise.zip', '--folder', 'second', '--newer']);
    expect(told.out).toContain('continued in two ways; the one in the folder stays');
    expect(told.err).toContain('nothing was changed');
  });

  it('keeps nothing of a file that was changed', async () => {
    const files = unzipSync(bytes('out.zip'));
    const evidence = Object.keys(files).find((path) => path.startsWith('evidence/')) ?? '';
    writeFileSync(place.path('changed.zip'), zipSync({ ...files, [evidence]: strToU8('seen by no one') }));
    const { code, err } = await place.run(['restore', 'changed.zip', '--folder', 'never']);
    expect(code).toBe(2);
    expect(err).toContain(`changed.zip: ${evidence}: `);
    expect(place.names()).not.toContain('never');
  });
});

describe('a locked bundle', () => {
  it('opens with its passphrase only', async () => {
    const locked = await place.run([
      ...['bundle', 'record.json', '-o', 'locked.age', '--passphrase-file', 'passphrase.txt'],
    ]);
    expect(locked.code, locked.err).toBe(0);
    expect(readFileSync(place.path('locked.age'), 'latin1')).toMatch(/^age-encryption\.org\/v1\n/);
    const restore = (passphrase: string) =>
      place.run(['restore', 'locked.age', '--folder', 'third', '--passphrase-file', passphrase]);
    const wrong = await restore('other.txt');
    expect(wrong.code).toBe(2);
    expect(wrong.err).toContain('does not open this file');
    expect(place.names()).not.toContain('third');
    const right = await restore('passphrase.txt');
    expect(right.code, right.err).toBe(0);
    expect(right.out).toContain('restored');
  });

  it('needs a long passphrase', async () => {
    const { code, err } = await place.run([
      ...['bundle', 'record.json', '-o', 'weak.age', '--passphrase-file', 'short.txt'],
    ]);
    expect(code).toBe(2);
    expect(err).toContain('at least');
    expect(place.names()).not.toContain('weak.age');
  });

  it('that asks for hours of computing is refused at once', async () => {
    writeFileSync(
      place.path('slow.age'),
      'age-encryption.org/v1\n-> scrypt AAAAAAAAAAAAAAAAAAAAAA 30\nAAAA\n--- AAAA\n',
    );
    const { code, err } = await place.run([
      ...['restore', 'slow.age', '--folder', 'never', '--passphrase-file', 'passphrase.txt'],
    ]);
    expect(code).toBe(2);
    expect(err).toContain('more computing');
  });
});
