/** Fuzzes every reader, or one, and says what came of it. Findings are kept as small files that show them. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { runPool, type Batch, type BatchResult, type Finding } from './pool.ts';
import { READERS, readerOf } from './readers/index.ts';
import { kindOf } from './try.ts';

/** In milliseconds. */
const TELL = 300_000;
const FINDINGS = 'node_modules/.cache/fuzz/findings';

const { values: options } = parseArgs({
  options: {
    reader: { type: 'string' },
    inputs: { type: 'string', default: '10000' },
    seed: { type: 'string', default: '1' },
    /** Number of the first input: with `--reader`, `--seed` and `--inputs 1` a finding is tried again. */
    from: { type: 'string', default: '0' },
  },
});
const seed = Number(options.seed);
const inputs = Number(options.inputs);
const from = Number(options.from);
const chosen = options.reader === undefined ? READERS : [{ reader: readerOf(options.reader), share: 1 }];

type Total = Omit<BatchResult, 'findings'>;
const totals = new Map<string, Total>();
const known = new Set<string>();
const started = Date.now();
let toldAt = started;

process.once('SIGINT', end).once('SIGTERM', end);
await runPool({
  program: join(import.meta.dirname, 'child.js'),
  batches: batches(),
  onResult: ({ reader }, { findings: _, ...result }) => {
    totals.set(reader, sum(totals.get(reader), result));
    progress();
  },
  onFinding: keep,
});
end();

/** Also of a run that is broken off: what was tried is told. */
function end(): never {
  report();
  process.exit(known.size > 0 ? 1 : 0);
}

/** By turns, so that every reader is under way from the start. */
function* batches(): Iterable<Batch> {
  const open = chosen.map(({ reader: { name }, share }) => ({
    name,
    size: name === 'pdf' ? 10 : 200,
    at: from,
    end: from + Math.ceil(inputs * share),
  }));
  while (open.some(({ at, end }) => at < end))
    for (const one of open) {
      const to = Math.min(one.end, one.at + one.size);
      if (one.at < to) yield { reader: one.name, seed, from: one.at, to };
      one.at = to;
    }
}

function sum(total: Total | undefined, result: Total): Total {
  if (!total) return result;
  return {
    taken: total.taken + result.taken,
    refused: total.refused + result.refused,
    faulty: total.faulty + result.faulty,
    slowest: Math.max(total.slowest, result.slowest),
    work: total.work + result.work,
    memory: Math.max(total.memory, result.memory),
  };
}

/** Each kind once: the same fault may be found a thousand times. */
function keep({ reader, number, fault, file }: Finding): void {
  const kind = `${reader} ${kindOf(fault)}`;
  if (known.has(kind)) return;
  known.add(kind);
  const path = join(FINDINGS, `${reader}-${seed}-${number}`);
  mkdirSync(FINDINGS, { recursive: true });
  if (file !== undefined) writeFileSync(`${path}.${readerOf(reader).ending}`, Buffer.from(file, 'base64'));
  writeFileSync(`${path}.txt`, `--reader ${reader} --seed ${seed} --from ${number} --inputs 1\n\n${fault}\n`);
  console.log(`\n${path}: ${fault}`);
}

/** On a terminal at once; into a file every five minutes, with all that is known: a long run may be cut off. */
function progress(): void {
  const done = [...totals.values()].reduce((all, one) => all + one.taken + one.refused + one.faulty, 0);
  if (process.stderr.isTTY) process.stderr.write(`\r${done} inputs`);
  else if (Date.now() - toldAt > TELL) report();
}

function report(): void {
  toldAt = Date.now();
  const rows = [...totals].map(([reader, { taken, refused, faulty, slowest, work, memory }]) => ({
    reader,
    inputs: taken + refused + faulty,
    taken,
    refused,
    faulty,
    'slowest (ms)': slowest,
    'all (s)': Math.round(work / 1000),
    'memory (MB)': memory,
  }));
  console.table(rows);
  const all = rows.reduce((count, row) => count + row.inputs, 0);
  const seconds = Math.round((Date.now() - started) / 1000);
  console.log(`${all} inputs in ${seconds} s, seed ${seed}: ${known.size} kinds of findings`);
}
