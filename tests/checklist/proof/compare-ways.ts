/** Proofs of random checklists beside what comes of trying every answer. */
import type { Checklist } from '../../../src/checklist/index.ts';
import { prove, type Claim } from '../../../src/checklist/prove/index.ts';
import { RandomChecklist, sequence } from './random-checklist.ts';
import { tryEverything, type Tried } from './try-everything.ts';

export interface Tally {
  differences: string[];
  undecided: number;
  outcomes: Map<string, Set<string>>;
}

/** @param nodeLimit 0: every diagram is too large, and the bounded search decides */
export function compareMany(count: number, seed: number, nodeLimit: number | undefined): Tally {
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
      if (claim.outcome !== (told[key] === true ? 'holds' : 'refuted'))
        tally.differences.push(`${String(at)}: ${key} ${claim.outcome}, tried ${String(told[key])}`);
    }
  }
}

const nameOf = ({ code, subject, data }: Claim): string =>
  code === 'clause-skipped'
    ? `${code} ${String(data.id)}`
    : [code, subject.question ?? '', ...subject.path].join(' ');
