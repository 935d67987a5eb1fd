/**
 * Faults put into the files of the checklists, one at a time: who notices? `npm test` takes a sample of each kind;
 * `npm run faults` takes every one and prints the table.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Files } from '../../../src/checklist/compile/index.ts';
import { Judge, type Catcher } from './judge.ts';
import { seededFaults, type Fault } from './seeded-faults.ts';
import { shareAlone, tableOf, type Judged } from './table.ts';

const ALL = import.meta.env.MODE === 'every-fault';
/** Every fault takes a tenth to a half of a second. */
const PATIENCE = ALL ? 3_600_000 : 300_000;

/** Of the faults of each checklist `npm test` takes one in so many, and the first of each kind. */
const ONE_IN: Record<string, number> = { supplier: 14, 'own-process': 45, 'self-audit': 60 };

const RECRUITMENT = '10c-responsible-recruitment.yaml';
const FEES = 'rec10c.recruitment-fees';
const REPAYMENT = 'rec10c.fee-repayment';

const files = filesOf('supplier');
const judge = new Judge(files, read('seeds'));

describe.each(Object.entries(ONE_IN))('faults in the files of the checklist %s', (id, oneIn) => {
  it('are all noticed, or shown to change nothing', { timeout: PATIENCE }, () => {
    const own = id === 'supplier' ? judge : new Judge(filesOf(id), read('seeds'));
    const faults = seededFaults(filesOf(id), own.checklist);
    const chosen = ALL
      ? faults
      : faults.filter((fault, i) => i % oneIn === 0 || isFirstOfKind(fault, faults));
    const judged = chosen.map((fault): Judged & Fault => ({ ...fault, catcher: own.judge(fault) }));
    console.log(`${id}\n${tableOf(judged)}`);
    const whatIs = (catcher: Catcher): string[] =>
      judged.filter((one) => one.catcher === catcher).map(({ what }) => what);
    if (ALL) console.log(whatIs('equivalent').join('\n'));
    expect(whatIs('missed')).toEqual([]);
    expect(judged.length).toBeGreaterThanOrEqual(ALL || id === 'supplier' ? 250 : 60);
    expect(shareAlone(judged)).toBeGreaterThan(0.55);
  });
});

describe('what is written otherwise and means the same is shown to', () => {
  it.each<[what: string, theme: string, from: string, to: string]>([
    ['nothing changed', FEES, 'section: rec10c', 'section: rec10c'],
    [
      'options in another order',
      FEES,
      'when: this in ["no", "partly"] && this.binds == "yes"',
      'when: this.binds == "yes" && this in ["partly", "no"]',
    ],
    [
      'what holds anyway',
      FEES,
      'when: this.binds == "unknown"',
      'when: this.binds == "unknown" && this != "yes"',
    ],
    ['not, twice', REPAYMENT, 'when: this.former == "no"', 'when: \'!(!(this.former == "no"))\''],
  ])('%s', (_, theme, from, to) => {
    const text = files[RECRUITMENT] ?? '';
    expect(text).toContain(from);
    const changed = { ...files, [RECRUITMENT]: text.replace(from, to) };
    expect(judge.judge({ kind: '', what: '', theme, files: () => changed })).toBe('equivalent');
  });
});

/** Texts in one language are enough: no fault is in a text. */
function filesOf(id: string): Files {
  const all = read(`checklists/${id}`);
  return { ...all, 'checklist.yaml': inEnglish(all['checklist.yaml']) };
}

function read(folder: string): Files {
  const place = new URL(`../../../${folder}/`, import.meta.url);
  const names = readdirSync(place).filter((name) => /\.(yaml|json)$/.test(name));
  return Object.fromEntries(names.map((name) => [name, readFileSync(new URL(name, place), 'utf8')]));
}

function inEnglish(head = ''): string {
  return head.replace(/^languages: .*$/m, 'languages: [en]');
}

const isFirstOfKind = (fault: Fault, all: readonly Fault[]): boolean =>
  all.find(({ kind }) => kind === fault.kind) === fault;
