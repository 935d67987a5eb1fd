/** The proofs against the plainest method there is: trying every answer of every question. */
import { describe, expect, it } from 'vitest';
import type { Checklist } from '../../../src/checklist/index.ts';
import { prove, type Claim } from '../../../src/checklist/prove/index.ts';
import { RandomChecklist, sequence } from './random-checklist.ts';
import { tryEverything, type Tried } from './try-everything.ts';

/** In parts, so that each takes seconds; the parts are 5,000 checklists. */
const PARTS = [1, 3, 4, 5, 6];
const CHECKLISTS = 1_000;

describe('what a proof says and what trying all answers shows', () => {
  it.each(PARTS)(`agree on ${String(CHECKLISTS)} random checklists (seed %i)`, (seed) => {
    const tally = compareMany(CHECKLISTS, seed, undefined);
    expect(tally.differences).toEqual([]);
    expect(tally.undecided).toBe(0);
    // Both outcomes of every claim have been seen: an agreement on "nothing is ever wrong" would be worth nothing.
    for (const code of CODES) expect(tally.outcomes.get(code), code).toEqual(new Set(['holds', 'refuted']));
  });

  it('agree where every diagram is too large, and the bounded search decides', () => {
    const tally = compareMany(600, 2, 0);
    expect(tally.differences).toEqual([]);
    expect(tally.outcomes.get('flag-never-raised')).toEqual(new Set(['holds', 'refuted']));
  });
});

const CODES: Claim['code'][] = [
  'never-asked',
  'condition-always-true',
  'condition-never-true',
  'flag-never-raised',
  'flag-without-theme',
  'flag-without-action',
  'trigger-without-occasion',
  'trigger-without-theme',
  'clause-skipped',
];

interface Tally {
  differences: string[];
  undecided: number;
  outcomes: Map<string, Set<string>>;
}

function compareMany(count: number, seed: number, nodeLimit: number | undefined): Tally {
  const tally: Tally = { differences: [], undecided: 0, outcomes: new Map() };
  let done = 0;
  for (let at = 0; done < count; at++) {
    const { checklist } = new RandomChecklist(sequence(seed * 1_000_003 + at), 1 + (at % 2));
    const told = tryEverything(checklist);
    if (!told) continue;
    done += 1;
    compare(checklist, told, nodeLimit, tally, at);
  }
  return tally;
}

function compare(
  checklist: Checklist,
  { told, ways }: Tried,
  nodeLimit: number | undefined,
  tally: Tally,
  at: number,
): void {
  const { claims, paths } = prove(checklist, nodeLimit === undefined ? {} : { nodeLimit });
  if (nodeLimit === undefined) {
    const lengths = [...ways.values()];
    const figures = {
      shortest: Math.min(...lengths),
      longest: Math.max(...lengths),
      count: String(ways.size),
    };
    if (JSON.stringify(figures) !== JSON.stringify(paths))
      tally.differences.push(
        `${String(at)}: ways ${JSON.stringify(paths)}, tried ${JSON.stringify(figures)}`,
      );
  }
  for (const claim of claims.filter(({ code }) => code !== 'option-without-effect')) {
    const key = nameOf(claim);
    if (claim.outcome === 'undecided') tally.undecided += 1;
    else {
      const seen = tally.outcomes.get(claim.code) ?? new Set();
      tally.outcomes.set(claim.code, seen.add(claim.outcome));
      if (told[key] !== (claim.outcome === 'holds'))
        tally.differences.push(`${String(at)}: ${key} ${claim.outcome}, tried ${String(told[key])}`);
    }
  }
}

const nameOf = ({ code, subject, data }: Claim): string =>
  code === 'clause-skipped'
    ? `${code} ${String(data.id)}`
    : [code, subject.question ?? '', ...subject.path].join(' ');
