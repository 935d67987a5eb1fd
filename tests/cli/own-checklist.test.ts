import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { packChecklist, unpackChecklist } from '../../src/exchange/index.ts';
import { readRecord } from '../../src/record/read.ts';
import { BROKEN, ownFiles, REWORDED, type Change } from '../support/own-checklist.ts';
import { typed, typedDetails } from '../support/typed-walk.ts';
import { someAnswers, Workplace } from './program.ts';

let place: Workplace;
beforeEach(() => (place = new Workplace()));
afterEach(() => place.remove());

/** Writes an own checklist into a folder. */
function folder(name: string, changes: Change[] = [], id = 'city'): string {
  rmSync(place.path(name), { recursive: true, force: true });
  mkdirSync(place.path(name));
  for (const [file, text] of Object.entries(ownFiles(id, changes)))
    writeFileSync(join(place.path(name), file), text);
  return name;
}

function zip(name: string, changes: Change[] = [], id = 'city'): string {
  writeFileSync(place.path(name), packChecklist(ownFiles(id, changes)));
  return name;
}

const ANSWERED = typed(...typedDetails('Hadal Ltd'), '3', 'Garments', '/quit');

const logs = (): string[] =>
  readdirSync(place.path('kept/records'))
    .filter((name) => name.endsWith('.jsonl'))
    .map((name) => join('kept/records', name));

describe('probity walk with an own checklist', () => {
  it.each([
    ['a folder', folder],
    ['an archive', (name: string) => zip(`${name}.zip`)],
  ])('takes %s, and keeps it beside the answers', async (_, write) => {
    const own = write('mine');
    const { code, out } = await place.run(['walk', own, '--folder', 'kept'], ANSWERED);
    expect(code).toBe(0);
    expect(out).toContain('City of Alder: suppliers');
    rmSync(place.path(own), { recursive: true });
    const found = await place.run(['findings', logs()[0] ?? '', '--json']);
    expect(found).toMatchObject({ code: 0, err: '' });
    expect(JSON.parse(found.out)).toHaveProperty('verdict');
  });

  it('goes on with the checklist it was begun with, although its files were changed since', async () => {
    folder('mine');
    await place.run(['walk', 'mine', '--folder', 'kept'], ANSWERED);
    folder('mine', [REWORDED]);
    const more = await place.run(
      ['walk', 'mine', '--folder', 'kept', '--resume', '-o', 'record.json'],
      typed('1', 'Offices', '/quit'),
    );
    expect(more).toMatchObject({ code: 0 });
    expect(more.out).toContain('City of Alder: suppliers');
    expect(more.err).toContain('record.json --checklist mine');
    const read = readRecord(readFileSync(place.path('record.json'), 'utf8'));
    expect(read.ok && read.value.events).toHaveLength(3);
  });

  it('does not confuse it with the bundled one whose id it bears', async () => {
    folder('mine', [], 'supplier');
    await place.run(['walk', './mine', '--folder', 'kept'], ANSWERED);
    const bundled = await place.run(['walk', 'supplier', '--folder', 'kept'], ANSWERED);
    expect(bundled.out).not.toContain('City of Alder: suppliers');
    const resumed = await place.run(['walk', './mine', '--folder', 'kept', '--resume'], typed('/quit'));
    expect(resumed.out).toContain('City of Alder: suppliers');
    const pins = readdirSync(place.path('kept/checklists'));
    expect(pins).toHaveLength(1);
  });

  it('knows the bundled one in a folder, and keeps no copy of it', async () => {
    folder('same');
    for (const name of readdirSync(SUPPLIER)) writeFileSync(join(place.path('same'), name), bundled(name));
    expect(await place.run(['walk', 'same', '--folder', 'kept'], ANSWERED)).toMatchObject({ code: 0 });
    expect(existsSync(place.path('kept/checklists'))).toBe(false);
  });

  it('says that its questions are in another language than the messages', async () => {
    zip('mine.zip');
    const { code, out, err } = await place.run(
      ['walk', 'mine.zip', '--folder', 'kept', '--lang', 'zh'],
      ANSWERED,
    );
    expect(code).toBe(0);
    expect(out).toContain('City of Alder: suppliers');
    expect(err).toContain('city');
  });

  it('refuses one with errors, each with file, line and column, and keeps nothing', async () => {
    for (const own of [folder('broken', [BROKEN]), zip('broken.zip', [BROKEN])]) {
      const { code, out, err } = await place.run(['walk', own, '--folder', 'kept'], ANSWERED);
      expect([code, out]).toEqual([2, '']);
      expect(err).toMatch(
        new RegExp(`^${own}/10c-responsible-recruitment\\.yaml:\\d+:\\d+: error unknown-clause`, 'm'),
      );
      expect(existsSync(place.path('kept'))).toBe(false);
    }
  });

  it('refuses what is no checklist, and says what there is', async () => {
    place.write('notes.zip', 'no archive');
    mkdirSync(place.path('empty'));
    expect((await place.run(['walk', 'nowhere'])).err).toContain('supplier');
    expect(await place.run(['walk', 'notes.zip'])).toMatchObject({ code: 2 });
    expect((await place.run(['walk', 'notes.zip'])).err).toMatch(/^notes\.zip: /);
    expect((await place.run(['walk', 'empty'])).err).toContain('checklist.yaml');
  });
});

const SUPPLIER = new URL('../../checklists/supplier/', import.meta.url).pathname;
const bundled = (name: string): string => readFileSync(join(SUPPLIER, name), 'utf8');

describe('a record file made with an own checklist', () => {
  const record = (...more: string[]) =>
    place.run(['record', '--answers', 'answers.json', '-o', 'record.json', ...more]);
  beforeEach(() => {
    place.write('answers.json', { ...someAnswers(), checklist: 'city' });
    zip('mine.zip');
  });

  it('needs it for the findings and the statement', async () => {
    expect(await record('--checklist', 'mine.zip')).toMatchObject({ code: 0 });
    for (const command of [
      ['findings', 'record.json'],
      ['statement', 'record.json', '--html', '-o', 'page.html'],
    ]) {
      const without = await place.run(command);
      expect(without).toMatchObject({ code: 2, out: '' });
      expect(without.err).toContain('city 2.1.0');
      expect(without.err).toContain('--checklist');
      expect(await place.run([...command, '--checklist', 'mine.zip'])).toMatchObject({ code: 0 });
    }
    expect(readFileSync(place.path('page.html'), 'utf8')).toContain('City of Alder: suppliers');
  });

  it('does not take another that calls itself the same', async () => {
    await record('--checklist', 'mine.zip');
    zip('other.zip', [REWORDED]);
    const { code, err } = await place.run(['findings', 'record.json', '--checklist', 'other.zip']);
    expect(code).toBe(2);
    expect(err).toContain('city 2.1.0');
  });

  it('is not made when the answers are for another checklist', async () => {
    expect(await record()).toMatchObject({ code: 2 });
    place.write('answers.json', someAnswers());
    expect(await record('--checklist', 'mine.zip')).toMatchObject({ code: 2 });
    expect(existsSync(place.path('record.json'))).toBe(false);
  });
});

describe('probity new', () => {
  it('writes a checklist that lint finds nothing wrong with, and that can be walked', async () => {
    const { code, out, err } = await place.run(['new', 'mine']);
    expect([code, out]).toEqual([0, '']);
    expect(err).toContain('probity lint mine');
    expect(readdirSync(place.path('mine'))).toContain('checklist.yaml');
    expect(await place.run(['lint', 'mine'])).toMatchObject({ code: 0, out: '' });
    expect(await place.run(['walk', 'mine', '--folder', 'kept'], typed('/quit'))).toMatchObject({ code: 0 });
  });

  it('overwrites nothing', async () => {
    mkdirSync(place.path('mine'));
    place.write('mine/notes.txt', 'mine');
    place.write('file', 'mine');
    expect(await place.run(['new', 'mine'])).toMatchObject({ code: 2 });
    expect(await place.run(['new', 'file'])).toMatchObject({ code: 2 });
    expect(readdirSync(place.path('mine'))).toEqual(['notes.txt']);
  });
});

describe('probity pack', () => {
  it('makes an archive that is the same checklist', async () => {
    folder('mine');
    const { code, err } = await place.run(['pack', 'mine', '-o', 'mine.zip']);
    expect(code).toBe(0);
    expect(err).toMatch(/[0-9a-f]{64}/);
    expect(unpackChecklist(readFileSync(place.path('mine.zip')))).toEqual({ ok: true, files: ownFiles() });
  });

  it('packs nothing that has errors', async () => {
    folder('broken', [BROKEN]);
    const { code, err } = await place.run(['pack', 'broken', '-o', 'broken.zip']);
    expect(code).toBe(2);
    expect(err).toContain('unknown-clause');
    expect(place.names()).toEqual(['broken']);
  });
});
