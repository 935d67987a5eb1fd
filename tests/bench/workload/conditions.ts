/** Conditions of follow-ups, as an author writes them. */
import type { QuestionKind } from '../../../src/checklist/index.ts';
import type { Lots } from './random.ts';

/** A question as far as conditions on it go. */
export interface Readable {
  id: string;
  kind: QuestionKind;
  /** 0 when it is always asked, else one more than the deepest question that its condition reads. */
  depth: number;
}

export const OPTIONS = ['agency', 'housing', 'transport', 'wages'] as const;

/** Three leaves in ten look at a gate, the others at one of the last questions. */
const GATE_SHARE = 0.3;
const RECENT = 40;
/** A condition reads nothing deeper: deeper chains do not occur in checklists that people can answer. */
const DEEPEST = 2;

/**
 * One to three leaves, joined by `&&` or `||`. There is no negation: where a leaf that is still open is negated, our engine
 * waits and a two-valued one says true; without negation both ask the same questions (docs/bench/engine.md).
 */
export function condition(
  gates: readonly Readable[],
  asked: Readable[],
  lots: Lots,
): { text: string; depth: number } {
  const recent = asked.slice(-RECENT).filter(({ depth }) => depth < DEEPEST);
  const read = Array.from({ length: 1 + lots.below(3) }, () => {
    const from = lots.chance(GATE_SHARE) || recent.length === 0 ? gates : recent;
    return lots.pick(from);
  });
  const join = lots.pick([' && ', ' || ']);
  return {
    text: read.map((one) => leaf(one, lots)).join(join),
    depth: 1 + Math.max(...read.map(({ depth }) => depth)),
  };
}

function leaf({ id, kind }: Readable, lots: Lots): string {
  switch (kind) {
    case 'yes-partly-no':
      return lots.pick([`${id} in ["no", "partly"]`, `${id} in ["yes", "partly"]`, `${id} == "yes"`]);
    case 'choice':
      return lots.pick([`${id} in ["medium", "high"]`, `${id} in ["low", "medium"]`, `${id} == "high"`]);
    case 'choices':
      return `"${lots.pick(OPTIONS)}" in ${id}`;
    case 'number':
      return `${id} > ${lots.pick([2, 4, 6])}`;
    case 'group':
      return `any(${id}, beds > ${lots.pick([2, 4])})`;
    default:
      return `answered(${id})`;
  }
}
