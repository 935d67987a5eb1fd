/** The command line makes keys, shows them, and signs records with them. */
import { readFileSync, statSync, writeFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  append,
  SEALS_LIMIT,
  verifyHead,
  type AssessmentRecord,
  type KeyFile,
} from '../../src/record/index.ts';
import { fingerprintOf, sealsOf } from '../../src/record/seal.ts';
import { someAnswers, Workplace } from './program.ts';

let place: Workplace;
const read = (name: string): unknown => JSON.parse(readFileSync(place.path(name), 'utf8'));
const key = (): KeyFile => read('officer.key') as KeyFile;
const SIGN = ['sign', 'record.json', '--key', 'officer.key', '--passphrase-file'];

beforeAll(async () => {
  place = new Workplace();
  place.write('answers.json', someAnswers());
  place.write('passphrase.txt', 'nine grey herons\nnot this line\n');
  place.write('other.txt', 'nine grey hermits\n');
  place.write('short.txt', 'heron\n');
  await place.run(['record', '--answers', 'answers.json', '-o', 'record.json']);
  const made = await place.run([
    ...['key', 'new', '--holder', 'A. Officer', '-o', 'officer.key', '--passphrase-file', 'passphrase.txt'],
  ]);
  expect(made.code, made.err).toBe(0);
  expect(made.err).toContain(fingerprintOf(key().key));
});
afterAll(() => place.remove());

describe('probity key', () => {
  it('keeps nothing of the secret in the open, and the file to its owner', () => {
    expect(Object.keys(key())).toEqual(['format', 'holder', 'key', 'locked']);
    expect(key().locked).toMatch(/^-----BEGIN AGE ENCRYPTED FILE-----\n/);
    if (process.platform !== 'win32') expect(statSync(place.path('officer.key')).mode & 0o077).toBe(0);
  });

  it('shows holder and fingerprint without the passphrase', async () => {
    const shown = await place.run(['key', 'show', 'officer.key']);
    expect(shown.out).toBe(
      `Holder: A. Officer\nFingerprint: ${fingerprintOf(key().key)}\nPublic key: ${key().key}\n`,
    );
    const json = await place.run(['key', 'show', 'officer.key', '--json']);
    expect(JSON.parse(json.out)).toEqual({
      holder: 'A. Officer',
      key: key().key,
      fingerprint: fingerprintOf(key().key),
    });
  });

  it.each([
    ['a short passphrase', ['--passphrase-file', 'short.txt', '-o', 'x.key'], 'at least'],
    ['a file that is there already', ['--passphrase-file', 'passphrase.txt', '-o', 'officer.key'], 'is lost'],
    ['that nobody can be asked', ['-o', 'x.key'], 'PROBITY_PASSPHRASE'],
  ])('refuses %s', async (_, args, words) => {
    const before = key();
    const { code, err } = await place.run(['key', 'new', '--holder', 'A. Officer', ...args]);
    expect(code).toBe(2);
    expect(err).toContain(words);
    expect(key()).toEqual(before);
    expect(place.names()).not.toContain('x.key');
  });

  it('refuses what is no key, with the place', async () => {
    const record = await place.run(['key', 'show', 'record.json']);
    expect(record).toMatchObject({ code: 2, out: '' });
    expect(record.err).toContain('not a key that signs records');
    place.write('changed.key', { ...key(), key: 'x' });
    expect((await place.run(['key', 'show', 'changed.key'])).err).toMatch(/^changed\.key:4:\d+: key: /);
  });
});

describe('probity key passphrase', () => {
  const CHANGE = ['key', 'passphrase', 'officer.key', '-o', 'relocked.key', '--passphrase-file'];
  const signedWith = (file: string, passphrase: string) =>
    place.run(['sign', 'record.json', '--key', file, '--passphrase-file', passphrase, '-o', 'again.json']);

  it('locks the same key with another one, and leaves the old file as it was', async () => {
    const before = key();
    const { code, err } = await place.run([
      ...CHANGE,
      'passphrase.txt',
      '--new-passphrase-file',
      'other.txt',
    ]);
    expect(code, err).toBe(0);
    expect(err).toContain('officer.key and every copy of it still open with the old one');
    expect(key()).toEqual(before);
    const changed = read('relocked.key') as KeyFile;
    expect({ ...changed, locked: '' }).toEqual({ ...before, locked: '' });
    if (process.platform !== 'win32') expect(statSync(place.path('relocked.key')).mode & 0o077).toBe(0);
    expect((await signedWith('relocked.key', 'passphrase.txt')).err).toContain('does not open this key');
    expect((await signedWith('relocked.key', 'other.txt')).code).toBe(0);
    expect(sealsOf(read('again.json') as AssessmentRecord)).toMatchObject([
      { state: 'valid', key: before.key },
    ]);
  });

  it.each([
    ['a wrong passphrase', ['other.txt', '--new-passphrase-file', 'other.txt'], 'does not open this key'],
    ['a short new one', ['passphrase.txt', '--new-passphrase-file', 'short.txt'], 'at least'],
    ['that nobody can be asked for the new one', ['passphrase.txt'], 'PROBITY_NEW_PASSPHRASE'],
    ['to write over the key', ['passphrase.txt', '-o', 'officer.key'], 'is lost'],
  ])('refuses %s', async (_, args, words) => {
    const before = [key(), place.names()];
    const { code, err } = await place.run([...CHANGE.map((arg) => arg.replace('relocked.', 'x.')), ...args]);
    expect([code, err]).toEqual([2, expect.stringContaining(words)]);
    expect([key(), place.names()]).toEqual(before);
  });
});

describe('probity sign', () => {
  it('puts the signature at the end of the record', async () => {
    const { code, err } = await place.run([...SIGN, 'passphrase.txt', '-o', 'signed.json']);
    expect(code, err).toBe(0);
    const [before, after] = [read('record.json'), read('signed.json')] as AssessmentRecord[];
    if (!before || !after) throw new Error('both are there');
    expect(verifyHead(after)).toBe(true);
    expect(after.events.slice(0, -1)).toEqual(before.events);
    expect(sealsOf(after)).toMatchObject([
      { state: 'valid', key: key().key, covers: before.events.length, uncovered: 0 },
    ]);
    expect(err).toContain(fingerprintOf(key().key));
    const page = await place.run(['statement', 'signed.json', '--html', '-o', 'signed.html']);
    expect(page.code, page.err).toBe(0);
    const html = readFileSync(place.path('signed.html'), 'utf8').replaceAll(/<br\s*\/?>/g, ' ');
    expect(html).toContain(fingerprintOf(key().key));
  });

  it('refuses one signature more than a record can hold', async () => {
    let record = read('record.json') as AssessmentRecord;
    const seal = { key: 'a'.repeat(64), signature: 'b'.repeat(128), over: record.head };
    for (let count = 0; count < SEALS_LIMIT; count++)
      record = append(record, { type: 'sealed', seal }, '2026-11-28T09:00:00Z');
    place.write('full.json', record);
    const [, , ...options] = SIGN;
    const { code, err } = await place.run([
      'sign',
      'full.json',
      ...options,
      'passphrase.txt',
      '-o',
      'x.json',
    ]);
    expect([code, err]).toEqual([2, expect.stringContaining('full.json is signed 100 times already')]);
    expect(place.names()).not.toContain('x.json');
  });

  it('says that the passphrase is wrong, and writes nothing', async () => {
    const { code, err } = await place.run([...SIGN, 'other.txt', '-o', 'x.json']);
    expect([code, err]).toEqual([2, 'officer.key: the passphrase does not open this key.\n']);
    expect(place.names()).not.toContain('x.json');
  });

  it('says that the key is damaged when its parts do not belong together', async () => {
    place.write('swapped.key', {
      ...key(),
      key: 'd75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a',
    });
    const swapped = await place.run([
      ...[
        'sign',
        'record.json',
        '--key',
        'swapped.key',
        '--passphrase-file',
        'passphrase.txt',
        '-o',
        'x.json',
      ],
    ]);
    expect(swapped).toMatchObject({ code: 2 });
    expect(swapped.err).toContain('swapped.key: this key is damaged');
    const cut = { ...key(), locked: key().locked.replace(/\n.{20}/, '\n') };
    writeFileSync(place.path('cut.key'), JSON.stringify(cut));
    const damaged = await place.run([
      ...['sign', 'record.json', '--key', 'cut.key', '--passphrase-file', 'passphrase.txt', '-o', 'x.json'],
    ]);
    expect(damaged.err).toContain('cut.key: this key is damaged');
    expect(place.names()).not.toContain('x.json');
  });

  it('does not write over the record that it signs', async () => {
    const { code } = await place.run([...SIGN, 'passphrase.txt', '-o', 'record.json']);
    expect(code).toBe(2);
  });
});
