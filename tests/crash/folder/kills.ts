/** Kills in the middle of a program that writes to a folder as fast as it can. */
import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { verifyHead } from '../../../src/record/index.ts';
import { heads } from '../../../src/record/log.ts';
import { openFolderStore } from '../../../src/storage/folder/index.ts';
import type { Store } from '../../../src/storage/index.ts';
import type { Chance } from '../chance.ts';
import { Child } from '../child.ts';
import { evidenceFaults } from '../evidence.ts';
import type { Tally } from '../tally.ts';
import { evidenceIn } from './evidence-in.ts';

const WRITER = resolve('node_modules/.cache/crash/writer.js');
/** A record grows until so many writers were killed over it. */
const LIVES = 20;

/** @param early the writers say what they will keep before they do */
export async function killWriters(
  tally: Tally,
  points: number,
  chance: Chance,
  early: boolean,
): Promise<Tally> {
  while (tally.kills < points && tally.faults.length === 0) {
    const folder = mkdtempSync(join(tmpdir(), 'probity-crash-'));
    try {
      await lives(folder, Math.min(LIVES, points - tally.kills), { chance, tally, early });
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  }
  return tally;
}

interface Run {
  chance: Chance;
  tally: Tally;
  early: boolean;
}

async function lives(folder: string, count: number, { chance, tally, early }: Run): Promise<void> {
  const id = randomUUID();
  for (let life = 0; life < count; life += 1) {
    const args = [WRITER, folder, id, String(chance.between(0, 1e9)), ...(early ? ['early'] : [])];
    const writer = new Child(process.execPath, args);
    await writer.until(() => writer.said.includes('\n'));
    await wait(chance.between(0, chance.pick([5, 30, 120])));
    await writer.kill();
    // A line that the kill cut off was not said.
    const said = writer.said.split('\n').slice(0, -1);
    tally.kills += 1;
    tally.acknowledged += said.length;
    const store = await openFolderStore(folder);
    const found = await faults(store, folder, id, said.at(-1) ?? '');
    tally.faults.push(...found.map((fault) => `folder, kill ${String(tally.kills)}: ${fault}`));
    if (found.length > 0) return;
  }
}

async function faults(store: Store, folder: string, id: string, said: string): Promise<string[]> {
  const [count = '0', digest] = said.split(' ');
  const record = await store.load(id).catch((error: unknown) => String(error));
  if (record === null) return ['the record is gone'];
  if (typeof record === 'string') return [record];
  const head = heads(record)[Number(count)];
  return [
    ...(head?.digest === digest
      ? []
      : [`acknowledged were ${count} events, ${String(record.events.length)} are there`]),
    ...(verifyHead(record) ? [] : ['the chain does not hold']),
    ...evidenceFaults(record.events, await evidenceIn(store, folder)),
  ];
}
