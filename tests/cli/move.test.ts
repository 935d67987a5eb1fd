/** An assessment goes on with another version of its checklist, from the terminal; the earlier one is printed for ever. */
import { copyFileSync, mkdirSync, readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { AssessmentRecord, Move } from '../../src/record/index.ts';
import { ownFiles, type Change } from '../support/own-checklist.ts';
import { ROOT, someAnswers, Workplace } from './program.ts';

let place: Workplace;
const read = (name: string): string => readFileSync(place.path(name), 'utf8');
const record = (name: string): AssessmentRecord => JSON.parse(read(name)) as AssessmentRecord;

/** Two versions of a checklist of one's own. */
const NEXT: Change[] = [
  ['checklist.yaml', 'version: 2.1.0', 'version: 2.2.0'],
  [
    'messages.en.json',
    /"rec10c.recruitment-fees.ask": ".*"/,
    '"rec10c.recruitment-fees.ask": "Who paid for the job?"',
  ],
];

function checklist(folder: string, changes: Change[] = []): void {
  mkdirSync(place.path(folder));
  for (const [name, text] of Object.entries(ownFiles('city', changes)))
    place.write(`${folder}/${name}`, text);
}

beforeAll(async () => {
  place = new Workplace();
  copyFileSync(`${ROOT}tests/record/kept/1-first.json`, place.path('old.json'));
  checklist('then');
  checklist('now', NEXT);
  place.write('answers.json', { ...someAnswers(), checklist: 'city' });
  const made = await place.run([
    'record',
    '--answers',
    'answers.json',
    '--checklist',
    'then',
    '-o',
    'city.json',
  ]);
  expect(made.err + String(made.code)).toMatch(/0$/);
});
afterAll(() => place.remove());

describe('a record of a version that was superseded', () => {
  it('is printed, and the print verified, by the program of today', async () => {
    const printed = await place.run(['statement', 'old.json', '-o', 'old.pdf']);
    expect(printed.err + String(printed.code)).toMatch(/0$/);
    const verified = await place.run(['verify', 'old.pdf']);
    expect(verified.out).toContain('Nothing differs: the file is byte for byte what the program writes');
    expect(verified.out).toContain('The checklist with which it was answered: matches');
    expect(verified.code).toBe(0);
  });

  it('goes on with the version of today, and stays as it was', async () => {
    const before = read('old.json');
    const { code, out, err } = await place.run(['move', 'old.json', '-o', 'new.json']);
    expect([code, err]).toEqual([0, 'new.json: written; old.json stays as it was\n']);
    expect(out).toMatch(/^supplier 1\.0\.1 → 1\.\d+\.\d+\n/);
    expect(out).toMatch(/Kept: 3 answers go on counting/);
    expect(read('old.json')).toBe(before);
    const [old, moved] = [record('old.json'), record('new.json')];
    expect(moved.follows).toEqual({ id: old.id, digest: old.head.digest });
    expect(moved.events[1]).toMatchObject({ type: 'moved', move: { from: old.checklist } });
    expect((await place.run(['findings', 'new.json'])).code).toBe(0);
  });

  it('is told nothing new when it is of today already', async () => {
    await place.run(['move', 'old.json', '-o', 'new.json']);
    const { code, err } = await place.run(['move', 'new.json']);
    expect(code).toBe(2);
    expect(err).toMatch(/made with this very version/);
  });
});

describe('a record of a checklist of one’s own', () => {
  const ran = (...more: string[]) => place.run(['move', 'city.json', '--checklist', 'then', ...more]);

  it('goes on with its next version: what is worded anew waits for a word', async () => {
    const { code, out } = await ran('--to', 'now', '--json');
    expect(code).toBe(0);
    const move = JSON.parse(out) as Move;
    expect(move.confirm).toEqual([{ question: 'rec10c.recruitment-fees', reasons: ['words'] }]);
    expect(move.kept).toEqual(['risk.industry', 'rec10c.identity-documents']);
    expect(move.dropped).toEqual([]);
  });

  it('is not written without a name, in words of either language', async () => {
    const names = place.names();
    const chinese = await ran('--to', 'now', '--lang', 'zh');
    expect([chinese.code, chinese.out]).toEqual([0, expect.stringContaining('措辞已更改') as unknown]);
    expect(place.names()).toEqual(names);
  });

  it.each([
    [['--to', 'then'], 'made with this very version'],
    [['--to', `${ROOT}checklists/own-process`], 'the other one is own-process'],
    [[], 'Name one with --to'],
    [['--to', 'now', '-o', 'city.json'], 'this is the input itself'],
  ])('is refused with %j, and says why', async (more, words) => {
    const { code, err } = await ran(...more);
    expect(code).toBe(2);
    expect(err).toContain(words);
  });
});
