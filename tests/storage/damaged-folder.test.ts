/** Every kind of file that a folder keeps, damaged in every way that a disk, an editor or a virus scanner may do it. */
import { existsSync, mkdtempSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { openFolderStore } from '../../src/storage/folder/index.ts';
import type { Damage } from '../../src/storage/index.ts';
import {
  CHECKLIST,
  expectOnlyChecklist,
  expectOnlyFile,
  expectOnlyVictim,
  OWN,
  OWN_BYTES,
  sceneAnew,
} from './damaged.ts';

const scene = sceneAnew(() => mkdtempSync(join(tmpdir(), 'probity-damaged-')), openFolderStore);
afterEach(() => rmSync(scene.place, { recursive: true, force: true }));

const LINES = 4;

/** The lines of the victim's log that are not empty: the header with the first event, then one event a line. */
function spoilLines(change: (lines: string[]) => string[]): void {
  const path = join(scene.place, 'records', `${scene.victim.id}.jsonl`);
  const lines = readFileSync(path, 'utf8')
    .split('\n')
    .filter((line) => line !== '');
  expect(lines).toHaveLength(LINES);
  writeFileSync(
    path,
    change(lines)
      .map((line) => `\n${line}\n`)
      .join(''),
  );
}

const spoilLine =
  (at: number, change: (line: string) => string) =>
  (lines: string[]): string[] =>
    lines.map((line, index) => (index === at ? change(line) : line));

const without =
  (at: number) =>
  (lines: string[]): string[] =>
    lines.filter((_, index) => index !== at);

const swapped = ([first = '', second = '', third = '', fourth = '']: string[]): string[] => [
  first,
  third,
  second,
  fourth,
];

const note = (from: string, to: string) => (line: string) => {
  expect(line).toContain(`"note":"${from}"`);
  return line.replace(`"note":"${from}"`, to);
};

const json =
  (change: (batch: Record<string, unknown>) => unknown) =>
  (line: string): string =>
    JSON.stringify(change(JSON.parse(line) as Record<string, unknown>));

describe('a log in a folder', () => {
  it.each<[string, (lines: string[]) => string[], Partial<Damage>]>([
    [
      'without its header',
      spoilLine(
        0,
        json(({ header: _, ...rest }) => rest),
      ),
      { code: 'header', event: 0 },
    ],
    [
      'with a header of a wrong type',
      spoilLine(
        0,
        json((one) => ({ ...one, header: 7 })),
      ),
      { code: 'header' },
    ],
    [
      'with a header that is null',
      spoilLine(
        0,
        json((one) => ({ ...one, header: null })),
      ),
      { code: 'header' },
    ],
    ['without its first line', without(0), { code: 'header' }],
    ['whose first line is cut', spoilLine(0, (line) => line.slice(0, 90)), { code: 'header' }],
    [
      'of another record',
      spoilLine(0, (line) => line.replace(/"id":"[^"]+"/, '"id":"x"')),
      { code: 'other' },
    ],
    [
      'with a changed header',
      spoilLine(0, (line) => line.replace('"0.1.0"', '"0.1.1"')),
      { code: 'changed', event: 1 },
    ],
    ['without an event in the middle', without(2), { code: 'missing', event: 3, kept: 3, expected: 4 }],
    [
      'with a cut line in the middle',
      spoilLine(2, (line) => line.slice(0, 50)),
      { code: 'missing', event: 3 },
    ],
    ['without its last event', without(3), { code: 'cut', event: 4, kept: 3, expected: 4 }],
    ['with a cut last line', spoilLine(3, (line) => line.slice(0, -9)), { code: 'cut', event: 4 }],
    ['with no event left', (): string[] => [], { code: 'header', kept: 0, expected: 4 }],
    ['with a changed answer', spoilLine(2, note('two', '"note":"2"')), { code: 'changed', event: 3 }],
    ['with an answer of a wrong type', spoilLine(2, note('two', '"note":2')), { code: 'changed', event: 3 }],
    [
      'with an event of a wrong type',
      spoilLine(
        2,
        json((one) => ({ ...one, events: [null] })),
      ),
      { code: 'unreadable', event: 3 },
    ],
    [
      'with events of a wrong type',
      spoilLine(
        2,
        json((one) => ({ ...one, events: 'x' })),
      ),
      { code: 'missing', event: 3 },
    ],
    ['with two events swapped', swapped, { code: 'missing', event: 2 }],
    [
      'with a head of a wrong type in it',
      spoilLine(
        3,
        json((one) => ({ ...one, head: null })),
      ),
      { code: 'head' },
    ],
    [
      'with a changed head in it',
      spoilLine(
        3,
        json((one) => ({ ...one, head: { count: 4, digest: 'x' } })),
      ),
      { code: 'changed', event: 4 },
    ],
  ])('%s is named, with its place, and harms nothing else', async (_, change, damage) => {
    spoilLines(change);
    await expectOnlyVictim(scene, damage, false);
  });

  it('in which an event stands twice is sound: the second one counts for nothing', async () => {
    spoilLines((lines) => lines.flatMap((line, at) => (at === 2 ? [line, line] : [line])));
    expect(await scene.store.load(scene.victim.id)).toEqual(scene.victim);
    expect((await scene.store.list()).damaged).toEqual([]);
  });

  it('that is gone while its head is there is named, and harms nothing else', async () => {
    rmSync(join(scene.place, 'records', `${scene.victim.id}.jsonl`));
    await expectOnlyVictim(scene, { code: 'header', kept: 0, expected: 4 }, false);
  });

  it('of which nothing is left but its name in the folder is not a record', async () => {
    rmSync(join(scene.place, 'records', `${scene.victim.id}.head`));
    spoilLines(() => []);
    expect(await scene.store.load(scene.victim.id)).toBeNull();
    expect(await scene.store.list()).toMatchObject({ sound: [{ id: scene.other.id }], damaged: [] });
  });

  it('says which line is in question', async () => {
    spoilLines(spoilLine(2, note('two', '"note":"2"')));
    const [damaged] = (await scene.store.list()).damaged;
    // An empty line stands before each line.
    expect(damaged?.damage.place).toBe(join(scene.place, 'records', `${scene.victim.id}.jsonl:6`));
    expect(damaged?.name).toBe('Victim');
  });

  it('gives out every line as it stands, also one that cannot be read', async () => {
    spoilLines(spoilLine(2, (line) => line.slice(0, 50)));
    const remains = await scene.store.remains(scene.victim.id);
    const lines = remains?.pieces.map(({ content }) => String(content)) ?? [];
    expect(lines).toHaveLength(LINES + 1);
    expect(lines[2]).toHaveLength(50);
    expect(lines[3]).toContain('"note":"three"');
    expect(remains?.named).toEqual([OWN.digest]);
  });

  it.each<[string, (lines: string[]) => string[], number]>([
    ['the last head before an event that was lost', without(2), 2],
    ['the last head before an event that was changed', spoilLine(3, note('three', '"note":"3"')), 3],
    ['the head of a log whose end is missing', without(3), 3],
    [
      'no head, where the beginning was changed',
      spoilLine(0, (line) => line.replace('"0.1.0"', '"0.1.1"')),
      0,
    ],
    ['no head, where the beginning is missing', without(0), 0],
  ])('is certain up to %s', async (_, change, proven) => {
    spoilLines(change);
    expect(await scene.store.remains(scene.victim.id)).toMatchObject({ proven });
  });
});

describe('the head of a log, apart from it', () => {
  const spoilHead = (change: (text: string) => string): void => {
    const path = join(scene.place, 'records', `${scene.victim.id}.head`);
    writeFileSync(path, change(readFileSync(path, 'utf8')));
  };

  it.each<[string, (text: string) => string]>([
    ['cut', (text) => text.slice(0, 9)],
    ['empty', () => ''],
    ['of a wrong type', () => '[]'],
    ['with a count of a wrong type', (text) => text.replace(/"count":4/, '"count":"4"')],
  ])('that is %s is told, and harms nothing else', async (_, change) => {
    spoilHead(change);
    await expectOnlyVictim(scene, { code: 'head', event: 5 }, false);
  });

  it('that counts more events than are there says that the end is cut', async () => {
    spoilHead((text) => text.replace(/"count":4/, '"count":6'));
    await expectOnlyVictim(scene, { code: 'cut', event: 5, kept: 4, expected: 6 }, false);
  });

  it('that is missing is as in an earlier version', async () => {
    rmSync(join(scene.place, 'records', `${scene.victim.id}.head`));
    expect(await scene.store.load(scene.victim.id)).toEqual(scene.victim);
  });
});

describe('an evidence file in a folder', () => {
  const path = (): string => join(scene.place, 'files', OWN.digest);

  it.each<[string, (bytes: Buffer) => Uint8Array]>([
    ['cut', (bytes) => bytes.subarray(1)],
    ['empty', () => new Uint8Array()],
    ['changed', (bytes) => Buffer.from(bytes.toString().replace('o', '0'))],
  ])('that is %s is told, and harms nothing else', async (_, change) => {
    writeFileSync(path(), change(readFileSync(path())));
    await expectOnlyFile(scene);
  });

  it('that is missing is missing, and a backup brings it back', async () => {
    rmSync(path());
    expect(await scene.store.file(OWN.digest)).toBeNull();
    expect(await scene.store.load(scene.victim.id)).toEqual(scene.victim);
  });
});

describe('a kept checklist in a folder', () => {
  it.each<[string, (text: string) => string]>([
    ['cut', (text) => text.slice(0, 40)],
    ['empty', () => ''],
    ['changed', (text) => text.replace('Alder', 'Elder')],
    ['of a wrong type', () => 'null'],
    ['with texts of a wrong type', (text) => text.replace(/"texts":\{[^}]*\}\}/, '"texts":1')],
    ['without its files', (text) => text.replace('"files"', '"other"')],
  ])('that is %s is told, and harms nothing else', async (_, change) => {
    const path = join(scene.place, 'checklists', `${CHECKLIST.checklist.digest}.json`);
    const text = readFileSync(path, 'utf8');
    expect(change(text)).not.toBe(text);
    writeFileSync(path, change(text));
    await expectOnlyChecklist(scene);
  });
});

describe('a note of evidence that is being added', () => {
  it.each([
    ['empty', ''],
    ['cut', OWN.digest.slice(0, 20)],
    ['of a wrong type', '{"digest":1}'],
    ['a way out of the folder', '../records/x'],
  ])('that is %s removes nothing that a log names', async (_, content) => {
    const note = join(scene.place, 'files', '.adding-1');
    writeFileSync(note, content);
    // Nobody is at work on what is that old.
    utimesSync(note, 0, 0);
    const again = await openFolderStore(scene.place);
    expect(await again.load(scene.victim.id)).toEqual(scene.victim);
    expect(await again.file(OWN.digest)).toEqual(OWN_BYTES);
    expect(existsSync(note)).toBe(false);
  });
});
