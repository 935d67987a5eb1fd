/** Numbers that look drawn by lot and are the same in every run. */
export interface Lots {
  /** From 0 up to, not including, 1. */
  number(): number;
  /** A whole number from 0 up to, not including, `end`. */
  below(end: number): number;
  /** @throws RangeError from an empty list */
  pick<T>(list: readonly T[]): T;
  chance(share: number): boolean;
}

/** @param seed the same seed draws the same lots (mulberry32) */
export function lots(seed: number): Lots {
  let state = seed;
  const number = (): number => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
  const below = (end: number): number => Math.floor(number() * end);
  return {
    number,
    below,
    pick<T>(list: readonly T[]): T {
      if (list.length === 0) throw new RangeError('nothing to pick from');
      return list[below(list.length)] as T;
    },
    chance: (share) => number() < share,
  };
}
