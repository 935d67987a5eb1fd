import { Lots } from './lots.ts';
import type { Reader } from './reader.ts';

/** One file that is tried: the same for the same name, seed and number. */
export interface Input {
  seed: number;
  number: number;
  /** Changes to be left out, by which a finding is made smaller. */
  without?: readonly number[];
}

const MOST_CHANGES = 5;

export function inputOf(reader: Reader, { seed, number, without = [] }: Input): Uint8Array {
  const { name, samples, change, mend } = reader;
  const lots = new Lots(name, seed, number);
  let file = lots.one(samples);
  const isMended = lots.chance(0.5);
  const count = changesOf(reader, { seed, number });
  for (let i = 0; i < count; i++)
    if (!without.includes(i)) file = change(file, new Lots(name, seed, number, 'change', i));
  return mend && isMended ? mend(file) : file;
}

/** How many changes are made to it. */
export function changesOf({ name }: Reader, { seed, number }: Input): number {
  return 1 + new Lots(name, seed, number, 'count').below(MOST_CHANGES);
}
