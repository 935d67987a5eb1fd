/** The program of a process that tries batches. */
import { inputOf } from './input.ts';
import type { Batch, BatchResult } from './pool.ts';
import { readerOf } from './readers/index.ts';
import { shrunk } from './shrink.ts';
import { kindOf, tryOut } from './try.ts';

/** Kinds of findings that were told already. */
const told = new Set<string>();

process.on(
  'message',
  (batch: Batch) => void tried(batch).then((result) => process.connected && process.send?.(result)),
);
process.on('disconnect', () => process.exit());

async function tried({ reader: name, seed, from, to }: Batch): Promise<BatchResult> {
  const reader = readerOf(name);
  const result: BatchResult = {
    taken: 0,
    refused: 0,
    faulty: 0,
    findings: [],
    slowest: 0,
    work: 0,
    memory: 0,
  };
  const start = process.cpuUsage();
  for (let number = from; number < to; number++) {
    const { outcome, fault, milliseconds } = await tryOut(reader, inputOf(reader, { seed, number }));
    result[outcome]++;
    result.slowest = Math.max(result.slowest, milliseconds);
    const kind = `${name} ${kindOf(fault)}`;
    if (fault === '' || told.has(kind)) continue;
    told.add(kind);
    const file = Buffer.from(await shrunk(reader, { seed, number }, fault)).toString('base64');
    result.findings.push({ reader: name, seed, number, fault, file });
  }
  const { user, system } = process.cpuUsage(start);
  result.work = Math.round((user + system) / 1000);
  // Linux and macOS through Node alike, in kilobytes.
  result.memory = Math.round(process.resourceUsage().maxRSS / 1024);
  return result;
}
