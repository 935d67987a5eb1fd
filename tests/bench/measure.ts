/** Clocks and memory, and what is made of their readings. */
import { existsSync, readFileSync } from 'node:fs';

/** CPU time of this process, garbage collection included: other programs disturb it less than the clock on the wall. */
export function cpuMilliseconds(work: () => void): number {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

export async function wallMilliseconds(work: () => Promise<void> | void): Promise<number> {
  const before = performance.now();
  await work();
  return performance.now() - before;
}

/** Milliseconds of some work. */
export interface Timed {
  /** As the first thing that a process does: much of it goes into the program, which is compiled while it runs. */
  first: number;
  /** Once the program has warmed up. */
  warm: number;
}

/** Work is repeated for so long, but so many times at least; the later half counts. */
const ENOUGH = 4000;
const AT_LEAST = 6;

export async function timed(work: () => void): Promise<Timed> {
  const first = await wallMilliseconds(work);
  const later: number[] = [];
  for (let used = 0; used < ENOUGH || later.length < AT_LEAST;) {
    const one = await wallMilliseconds(work);
    later.push(one);
    used += one;
  }
  return { first, warm: median(later.slice(later.length / 2)) };
}

/** By the figures in the middle of several rounds. */
export const medianTimed = (rounds: readonly Timed[]): Timed => ({
  first: median(rounds.map(({ first }) => first)),
  warm: median(rounds.map(({ warm }) => warm)),
});

/**
 * Most memory that this process had, in bytes. Linux counts what the process that started it had as well in `maxRSS`, and tells
 * them apart only here.
 */
export function peakMemory(): number {
  const status = '/proc/self/status';
  const kilobytes = existsSync(status) && /^VmHWM:\s+(\d+) kB/m.exec(readFileSync(status, 'utf8'))?.[1];
  return (kilobytes ? Number(kilobytes) : process.resourceUsage().maxRSS) * 1024;
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}

/** A figure at a number of questions. */
export interface Point {
  n: number;
  value: number;
}

/** k in "grows as N to the k", from the first and the last of the sizes that were measured. */
export function exponent(points: readonly Point[]): number {
  const [first, last] = [points[0], points.at(-1)];
  if (!first || !last || first === last) return Number.NaN;
  return Math.log(last.value / first.value) / Math.log(last.n / first.n);
}

/** One figure of the report. */
export interface Figure {
  what: string;
  value: number;
  unit: string;
}
