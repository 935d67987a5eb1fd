import { sequence } from '../checklist/proof/random-checklist.ts';

/** Chance that falls the same way whenever it is asked with the same words. */
export class Lots {
  private readonly draw: () => number;

  constructor(...words: (string | number)[]) {
    this.draw = sequence(hash(words.join(' ')));
  }

  /** A whole number from 0, below the bound. */
  below(bound: number): number {
    return Math.floor(this.draw() * bound);
  }

  /** @param share of all cases in which it is true, from 0 to 1 */
  chance(share: number): boolean {
    return this.draw() < share;
  }

  /** @throws RangeError for an empty list */
  one<T>(list: readonly T[]): T {
    if (list.length === 0) throw new RangeError('nothing to draw from');
    return list[this.below(list.length)] as T;
  }
}

/** FNV-1a. */
function hash(text: string): number {
  let mixed = 0x811c9dc5;
  for (const sign of text) mixed = Math.imul(mixed ^ (sign.codePointAt(0) ?? 0), 0x01000193);
  return mixed >>> 0;
}
