/** All that is measured of the engines, at each size. */
import { readdirSync } from 'node:fs';
import { agreement, type Agreement } from './agreement.ts';
import { MEASURES, type Measure, type Outcome } from './comparison.ts';
import { ENGINE_NAMES, type EngineName } from './engines/index.ts';
import type { Inside } from './inside.ts';
import { median, medianTimed, type Point, type Timed } from './measure.ts';
import { runPart } from './parts.ts';
import type { ProofFigure, ProofOfLength } from './proof.ts';
import type { Shape } from './workload/workload.ts';

export const SIZES = [100, 1000, 10_000] as const;
const ROUNDS = 3;

/** A figure; `cut` when the engine was too slow for the whole workload. */
export interface Cell extends Point {
  cut: boolean;
}

export interface CompileFigure {
  n: number;
  taken: Timed;
}

export interface Results {
  shapes: Shape[];
  /** By measure, then by engine: a cell a size. */
  engines: Record<Measure, Record<EngineName, Cell[]>>;
  /** From the text of the YAML to the checklist, by size. */
  compile: CompileFigure[];
  inside: Record<keyof Inside, Point[]>;
  proofs: ProofFigure[];
  /** By size. */
  proofsOfLength: ProofOfLength[];
  agreement: Agreement;
}

export function measureEngines(): Results {
  const shapes = SIZES.map((size) => runPart('write', String(size)) as Shape);
  const bundled = readdirSync('checklists');
  const runs: Run[] = [];
  const compile: CompileFigure[] = [];
  const insides: { n: number; inside: Inside }[] = [];
  const proofs: ProofFigure[] = [];
  const proofsOfLength: ProofOfLength[] = [];
  // Rounds outside, so that a busy minute of the machine does not fall on one engine alone.
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const n of SIZES) {
      for (const engine of ENGINE_NAMES.filter((name) => !isSlow(runs, name, n)))
        runs.push({ engine, n, outcome: runPart(engine, String(n)) as Outcome });
      compile.push({ n, taken: runPart('compile', String(n)) as Timed });
      insides.push({ n, inside: runPart('inside', String(n)) as Inside });
      proofsOfLength.push(runPart('proof of length', String(n)) as ProofOfLength);
    }
    for (const id of bundled) proofs.push(runPart('proof', id) as ProofFigure);
  }
  const part = (key: keyof Inside): Point[] =>
    medians(insides.map(({ n, inside }) => ({ n, value: inside[key] })));
  return {
    shapes,
    engines: Object.fromEntries(
      MEASURES.map((measure) => [measure, byEngine(runs, measure)]),
    ) as Results['engines'],
    compile: SIZES.map((size) => ({
      n: size,
      taken: medianTimed(compile.filter(({ n }) => n === size).map(({ taken }) => taken)),
    })),
    inside: {
      event: part('event'),
      model: part('model'),
      actor: part('actor'),
      derive: part('derive'),
      findings: part('findings'),
    },
    proofs: medianProofs(proofs),
    proofsOfLength: SIZES.flatMap((size) => medianProof(proofsOfLength.filter(({ n }) => n === size))),
    agreement: agreement(runs.map(({ engine, n, outcome }) => ({ engine, n, seen: outcome.seen }))),
  };
}

interface Run {
  engine: EngineName;
  n: number;
  outcome: Outcome;
}

/** One round has to do for an engine that did not get through the workload. */
const isSlow = (runs: readonly Run[], name: EngineName, size: number): boolean =>
  runs.some(({ engine, n, outcome }) => engine === name && n === size && outcome.cut.length > 0);

function byEngine(runs: readonly Run[], measure: Measure): Record<EngineName, Cell[]> {
  const cells = (name: EngineName): Cell[] =>
    SIZES.map((n) => {
      const own = runs.filter((run) => run.engine === name && run.n === n).map(({ outcome }) => outcome);
      return {
        n,
        value: median(own.map(({ figures }) => figures[measure])),
        cut: own.some(({ cut }) => cut.includes(measure)),
      };
    });
  return Object.fromEntries(ENGINE_NAMES.map((name) => [name, cells(name)])) as Record<EngineName, Cell[]>;
}

const medians = (points: readonly Point[]): Point[] =>
  SIZES.map((size) => ({
    n: size,
    value: median(points.filter(({ n }) => n === size).map(({ value }) => value)),
  }));

function medianProofs(proofs: readonly ProofFigure[]): ProofFigure[] {
  return [...new Map(proofs.map((one) => [one.id, one])).values()].map((one) => ({
    ...one,
    taken: medianTimed(proofs.filter(({ id }) => id === one.id).map(({ taken }) => taken)),
  }));
}

function medianProof(proofs: readonly ProofOfLength[]): ProofOfLength[] {
  const [first] = proofs;
  if (!first) return [];
  const milliseconds = median(proofs.map((one) => one.milliseconds));
  return [{ ...first, milliseconds, bytes: median(proofs.map(({ bytes }) => bytes)) }];
}
