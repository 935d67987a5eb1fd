/** Engines are compared only where they do the same: each is held against ours, moment by moment. */
import type { Outcome } from './comparison.ts';
import type { EngineName } from './engines/index.ts';

export interface Agreement {
  /** Sets of asked questions that were compared with ours. */
  compared: number;
  /** The first moment at which an engine asked something else, in words. */
  disagreements: string[];
}

export interface Seen extends Pick<Outcome, 'seen'> {
  engine: EngineName;
  n: number;
}

const OURS: EngineName = 'probity';

export function agreement(all: readonly Seen[]): Agreement {
  let compared = 0;
  const disagreements: string[] = [];
  for (const { engine, n, seen } of all) {
    const ours = all.find((one) => one.engine === OURS && one.n === n)?.seen ?? {};
    const shared = Object.keys(seen).filter((moment) => moment in ours);
    compared += engine === OURS ? 0 : shared.length;
    const first = shared.find((moment) => seen[moment] !== ours[moment]);
    if (first)
      disagreements.push(`${engine} asks other questions than ours after "${first}" of ${n} questions`);
    if (shared.length === 0)
      disagreements.push(`${engine} and ours have no moment of ${n} questions in common`);
  }
  return { compared, disagreements: [...new Set(disagreements)] };
}
