/** One part of the benchmark, as JSON on its output. `bench.ts` starts each in a process of its own. */
import { readFileSync, writeFileSync } from 'node:fs';
import { parse } from 'yaml';
import { compare } from './comparison.ts';
import { ENGINE_NAMES } from './engines/index.ts';
import { inside } from './inside.ts';
import { timed } from './measure.ts';
import { proofOf, proofOfLength } from './proof.ts';
import { sizeFigures } from './size.ts';
import type { Cited } from './workload/files.ts';
import {
  compiled,
  workloadOf,
  shapeOf,
  writeSources,
  type Shape,
  type Sources,
  type Workload,
} from './workload/workload.ts';

const [part, argument = '', folder = '.'] = process.argv.slice(2);
const sourcesFile = `${folder}/sources-${argument}.json`;
const workloadFile = (length: string): string => `${folder}/workload-${length}.json`;
const read = (file: string): unknown => JSON.parse(readFileSync(file, 'utf8'));

console.log(JSON.stringify(await run()));

async function run(): Promise<unknown> {
  switch (part) {
    case 'write':
      return write();
    case 'compile': {
      const sources = read(sourcesFile) as Sources;
      return timed(() => void compiled(sources));
    }
    case 'inside':
      return inside(read(workloadFile(argument)) as Workload);
    case 'proof':
      return proofOf(argument);
    case 'proof of length':
      return proofOfLength((read(workloadFile(argument)) as Workload).checklist);
    case 'size':
      return sizeFigures();
    default: {
      const engine = ENGINE_NAMES.find((name) => name === part);
      if (!engine) throw new Error(`no part ${part ?? ''}`);
      return compare(engine, read(workloadFile(argument)) as Workload);
    }
  }
}

/** The checklist of a length in YAML, and the work with it compiled, for the other parts to read. */
function write(): Shape {
  const register = parse(readFileSync('seeds/register.yaml', 'utf8')) as Cited;
  const sources = writeSources(Number(argument), register);
  writeFileSync(sourcesFile, JSON.stringify(sources));
  const workload = workloadOf(compiled(sources));
  writeFileSync(workloadFile(argument), JSON.stringify(workload));
  return shapeOf(workload);
}
