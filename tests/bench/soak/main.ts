/**
 * `npm run bench -- soak`: ten thousand records and two gigabytes of evidence in a browser, beside a handful. Takes a quarter of
 * an hour and 3 GB of disk. `-- soak --records 2000` fills in fewer.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { parseArgs } from 'node:util';
import { format, resolveConfig } from 'prettier';
import { Kept } from './kept.ts';
import { once, type Once } from './once.ts';
import { soakReport, type Store } from './report.ts';
import { MEASURES, visit, type Visit } from './visit.ts';

const FILE = 'docs/bench/soak.md';
const ROUNDS = 5;
/** A record in so many has an evidence file, of a megabyte on average. */
const FILES_EVERY = 5;
const { values } = parseArgs({
  options: { records: { type: 'string', default: '10000' } },
  allowPositionals: true,
});

const few = await measured(25, 0);
const many = await measured(Number(values.records), FILES_EVERY);
const date = new Date().toISOString().slice(0, 10);
const occasion = { date, node: process.versions.node, cores: availableParallelism() };
const page = soakReport(few.store, many.store, many.once, occasion);
mkdirSync('docs/bench', { recursive: true });
writeFileSync(FILE, await format(page, { ...(await resolveConfig(FILE)), filepath: FILE }));
console.log(page);

async function measured(records: number, filesEvery: number): Promise<{ store: Store; once: Once }> {
  const kept = await Kept.begin();
  try {
    const bytes = await kept.fill(records, filesEvery);
    await kept.restart();
    const visits: Visit[] = [];
    for (let round = 0; round < ROUNDS; round += 1) {
      visits.push(await visit(() => kept.page(), kept.address, round));
      console.error(
        `${records} records, round ${round + 1}: home ${Math.round(visits.at(-1)?.home ?? 0)} ms`,
      );
    }
    // The machine is shared: what it took at least is what the work takes.
    const least = Object.fromEntries(
      MEASURES.map((measure) => [measure, Math.min(...visits.map((one) => one[measure]))]),
    ) as unknown as Visit;
    return { store: { records, bytes, visit: least }, once: await once(() => kept.page(), kept.address) };
  } finally {
    await kept.end();
  }
}
