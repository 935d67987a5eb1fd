/** What proofs say of statuses, verdicts and better answers beside what comes of judging every way of answering. */
import type { Checklist } from '../../../src/checklist/index.ts';
import type { Claim, Proof } from '../../../src/checklist/prove/index.ts';
import { proveChecklist } from '../../../src/findings/prove/index.ts';
import { judgeEverything, type JudgedAll } from './judge-everything.ts';
import { judgingRisk, RandomChecklist, sequence } from './random-checklist.ts';

export interface FindingsTally {
  differences: string[];
  outcomes: Map<string, Set<string>>;
}

/** @param nodeLimit 0: every diagram is too large; what the bounded search does not decide is no difference */
export function compareFindings(count: number, nodeLimit?: number): FindingsTally {
  const differences: string[] = [];
  const outcomes = new Map<string, Set<string>>();
  for (const { checklist, judged, seed } of judgedChecklists(count)) {
    const proof = proveChecklist(checklist, nodeLimit === undefined ? {} : { nodeLimit });
    for (const claim of proof.claims.filter(({ code }) => code in NAMES)) {
      outcomes.set(claim.code, (outcomes.get(claim.code) ?? new Set()).add(claim.outcome));
      const key = `${claim.code} ${NAMES[claim.code]?.(claim.data).join(' ') ?? ''}`.trim();
      if (claim.outcome === 'undecided' && nodeLimit !== undefined) continue;
      if (claim.outcome !== (judged.told[key] === true ? 'holds' : 'refuted'))
        differences.push(`${String(seed)}: ${key} ${claim.outcome}, tried ${String(judged.told[key])}`);
    }
    if (nodeLimit === undefined)
      differences.push(...optionDifferences(proof, judged).map((one) => `${String(seed)}: ${one}`));
    if (proof.claims.some(({ code, outcome }) => code === 'option-without-effect' && outcome === 'refuted'))
      outcomes.set('option-without-effect', new Set(['holds', 'refuted']));
  }
  return { differences, outcomes };
}

function* judgedChecklists(
  count: number,
): Generator<{ checklist: Checklist; judged: JudgedAll; seed: number }> {
  for (let seed = 0, done = 0; done < count; seed++) {
    const random = sequence(7_000_003 + seed);
    const checklist = judgingRisk(new RandomChecklist(random, 1 + (seed % 2), KINDS).checklist);
    const judged = judgeEverything(checklist);
    if (!judged) continue;
    done += 1;
    yield { checklist, judged, seed };
  }
}

/** Kinds of question with few values, so that there are few ways to answer. */
const KINDS = ['choice', 'country', 'text', 'number'] as const;

/** What names a claim besides its code. */
const NAMES: { [code in Claim['code']]?: (data: Claim['data']) => unknown[] } = {
  'status-never-reached': ({ status }) => [status],
  'verdict-never-reached': ({ verdict }) => [verdict],
  'status-twice': () => [],
  'status-none': () => [],
  'risk-twice': () => [],
  'better-answer-worse': ({ id, from, to, result }) => [id, from, to, result],
};

/** Options are alike that no condition tells apart by name, or that none tells apart in effect. */
function optionDifferences({ claims, alike }: Proof, judged: JudgedAll): string[] {
  return Object.entries(judged.alike).flatMap(([id, tried]) => {
    const own = claims.filter(({ code, data }) => code === 'option-without-effect' && data.id === id);
    // Nothing reads the question: no claim is made.
    if (own.length === 0) return [];
    const merged = own.map(({ data }) => String(data.options).split(', ')).filter(({ length }) => length > 1);
    const named = alike.filter(({ question }) => question === id).map(({ options }) => options);
    const proven = united([...merged, ...named]);
    return written(proven) === written(tried)
      ? []
      : [`options of ${id} ${written(proven)}, tried ${written(tried)}`];
  });
}

function united(groups: string[][]): string[][] {
  return groups.reduce<string[][]>((all, group) => {
    const touching = all.filter((one) => one.some((option) => group.includes(option)));
    return [...all.filter((one) => !touching.includes(one)), [...new Set([...touching.flat(), ...group])]];
  }, []);
}

const written = (groups: string[][]): string =>
  groups
    .map((one) => [...one].sort().join('='))
    .sort()
    .join(' ');
