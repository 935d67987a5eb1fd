/** One engine with one workload, in a process of its own: what it costs, and which questions it asked on the way. */
import { ENGINES, type EngineName } from './engines/index.ts';
import type { Session } from './engines/engine.ts';
import { cpuMilliseconds } from './measure.ts';
import type { Step } from './workload/answers.ts';
import type { Workload } from './workload/workload.ts';

/** `load` and `restore` in milliseconds, `first`, `answer` and `gate` in microseconds each, `heap` in bytes a question. */
export const MEASURES = ['first', 'answer', 'gate', 'load', 'restore', 'heap'] as const;
export type Measure = (typeof MEASURES)[number];

export interface Outcome {
  figures: Record<Measure, number>;
  /** Measured on as many answers as fitted into the time. */
  cut: Measure[];
  /** Digest of the asked questions by moment, such as "answer 17" or "gate 3": the same for engines that agree. */
  seen: Record<string, number>;
}

/** Milliseconds after which the walk and the gate changes of a slow engine are cut. */
const PHASE = 1500;
/** Milliseconds for all repeats together. */
const REPEATS = 2500;

/** @returns the first walk of the process; then means over the later half of the repeats, of which the first half has warmed the engine up */
export function compare(name: EngineName, workload: Workload): Outcome {
  const { load } = ENGINES[name](workload.checklist);
  const first = firstWalk(load, workload.walk);
  const { seen, heap, walked, changed } = observe(load, workload);
  const work = { walk: workload.walk.slice(0, walked), gates: workload.gates.slice(0, changed) };
  const lives: Life[] = [];
  const end = performance.now() + REPEATS;
  do lives.push(live(load, workload, work));
  while (performance.now() < end);
  const warm = lives.slice(Math.floor(lives.length / 2));
  const mean = (of: (life: Life) => number): number =>
    warm.reduce((total, life) => total + of(life), 0) / warm.length;
  return {
    figures: {
      first: first.microseconds,
      answer: (1000 * mean((life) => life.answer)) / walked,
      gate: (1000 * mean((life) => life.gate)) / changed,
      load: mean((life) => life.load),
      restore: mean((life) => life.restore),
      heap,
    },
    cut: [
      ...(first.walked < workload.walk.length ? ['first' as const] : []),
      ...(walked < workload.walk.length ? ['answer' as const] : []),
      ...(changed < workload.gates.length ? ['gate' as const] : []),
    ],
    seen,
  };
}

type Load = () => Session;
/** Milliseconds for all of a kind. */
type Life = Record<Exclude<Measure, 'heap' | 'first'>, number>;

/** What a person's only walk costs: nothing has run before but the loading. */
function firstWalk(load: Load, walk: readonly Step[]): { microseconds: number; walked: number } {
  const session = load();
  const end = performance.now() + PHASE;
  let walked = 0;
  const taken = cpuMilliseconds(() => {
    for (const step of walk) {
      session.answer(step);
      walked += 1;
      // The clock is looked at seldom, for it takes longer than an answer.
      if (walked % 16 === 0 && performance.now() > end) break;
    }
  });
  return { microseconds: (1000 * taken) / walked, walked };
}

/** A walk from the first question on; then a kept assessment, opened and changed. */
function live(load: Load, { walk }: Workload, work: Pick<Workload, 'walk' | 'gates'>): Life {
  const sessions: Session[] = [];
  const loading = cpuMilliseconds(() => sessions.push(load()));
  const [session] = sessions;
  if (!session) throw new Error('nothing loaded');
  const answer = cpuMilliseconds(() => {
    for (const step of work.walk) session.answer(step);
  });
  const kept = load();
  const restore = cpuMilliseconds(() => {
    kept.restore(walk);
  });
  const gate = cpuMilliseconds(() => {
    for (const step of work.gates) kept.answer(step);
  });
  return { load: loading, answer, restore, gate };
}

interface Observed extends Pick<Outcome, 'seen'> {
  heap: number;
  /** Answers of the walk and changes of gates that fit into the time. */
  walked: number;
  changed: number;
}

/** A life without a clock, to look at after each step. */
function observe(load: Load, { walk, gates, checklist }: Workload): Observed {
  const count = checklist.questions.length;
  const seen: Outcome['seen'] = {};
  const before = usedHeap();
  const kept = load();
  kept.restore(walk);
  const heap = (usedHeap() - before) / count;
  seen['restore'] = digest(kept, count);
  const watched = (session: Session, steps: readonly Step[], name: string): number => {
    let spent = 0;
    for (const [at, step] of steps.entries()) {
      const start = performance.now();
      session.answer(step);
      spent += performance.now() - start;
      if (isLookedAt(at, steps.length)) seen[`${name} ${at + 1}`] = digest(session, count);
      if (spent > PHASE) return at + 1;
    }
    return steps.length;
  };
  const changed = watched(kept, gates, 'gate');
  return { seen, heap, changed, walked: watched(load(), walk, 'answer') };
}

/** Every step of a walk of up to a thousand, and of a longer one the start, the end and each 25th between. */
const isLookedAt = (at: number, steps: number): boolean =>
  steps <= 1000 || at < 25 || at === steps - 1 || at % 25 === 0;

/** FNV-1a over the numbers of the asked questions. */
function digest(session: Session, count: number): number {
  let hash = 0x811c9dc5;
  for (let number = 0; number < count; number += 1)
    if (session.isAsked(number)) hash = Math.imul(hash ^ number, 0x01000193);
  return hash >>> 0;
}

/** Needs `--expose-gc`. */
function usedHeap(): number {
  const { gc } = globalThis;
  if (!gc) throw new Error('start Node with --expose-gc');
  gc();
  gc();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return heapUsed + arrayBuffers;
}
