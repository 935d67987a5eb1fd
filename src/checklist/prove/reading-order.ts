/**
 * An order in which a diagram of all questions at once stays small: a question stands below the last one that it reads, so
 * that little has to be remembered for long. Any order gives the same figures.
 */
import type { Question } from '../types.ts';
import { Links } from './links.ts';

export function inReadingOrder(questions: Question[]): Question[] {
  const links = new Links({ questions });
  const reads = questions.map((_, number) => links.deciding(number));
  return settled(belowWhatTheyRead(reads), reads).flatMap((number) => questions[number] ?? []);
}

type Reads = readonly (readonly number[])[];

function belowWhatTheyRead(reads: Reads): number[] {
  const below: number[][] = reads.map(() => []);
  const waiting: number[] = [];
  for (let number = reads.length - 1; number >= 0; number--)
    (below[Math.max(-1, ...(reads[number] ?? []))] ?? waiting).push(number);
  const ordered: number[] = [];
  for (let number = waiting.pop(); number !== undefined; number = waiting.pop()) {
    ordered.push(number);
    waiting.push(...(below[number] ?? []));
  }
  return ordered;
}

/**
 * The same order, but a question comes next that is the last for which one before it is remembered, or that has to do with
 * none that is still to come. Of answers that stand far apart and are read together, only what comes of them is carried on.
 */
function settled(order: readonly number[], reads: Reads): number[] {
  const near: number[][] = reads.map((read) => [...read]);
  for (const [number, read] of reads.entries()) for (const one of read) near[one]?.push(number);
  // Of what a question reads and what reads it: how much is still to come, and the sum of the numbers, which names the last.
  const left = near.map(({ length }) => length);
  const sum = near.map((all) => all.reduce((total, one) => total + one, 0));
  const done = new Set<number>();
  const waiting = [...order].reverse();
  for (let number = waiting.pop(); number !== undefined; number = waiting.pop()) {
    if (done.has(number)) continue;
    done.add(number);
    const all = near[number] ?? [];
    for (const one of all) {
      left[one] = (left[one] ?? 0) - 1;
      sum[one] = (sum[one] ?? 0) - number;
    }
    for (const one of [...all, number])
      if (!done.has(one) && left[one] === 0) waiting.push(one);
      else if (done.has(one) && left[one] === 1) waiting.push(sum[one] ?? one);
  }
  return [...done];
}
