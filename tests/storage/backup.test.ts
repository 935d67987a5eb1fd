/** Two devices, each with a folder of its own, and what goes from one to the other. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readBundle, writeBundle } from '../../src/exchange/bundle/index.ts';
import type { AssessmentRecord } from '../../src/record/index.ts';
import { relationOf } from '../../src/record/relation.ts';
import { openFolderStore } from '../../src/storage/folder/index.ts';
import { gather, restore, type Holdings } from '../../src/storage/backup.ts';
import type { Store } from '../../src/storage/index.ts';
import { evidenceFile, freshRecord, ownChecklist, since, withAnswer, withReturn } from './sample-records.ts';

const AT = '2026-11-28T10:00:00.000Z';
const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

let folder: string;
let here: Store;
let there: Store;
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'probity-backup-'));
  here = await openFolderStore(join(folder, 'here'));
  there = await openFolderStore(join(folder, 'there'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const send = async (from: Store, to: Store, takesNewer = false) =>
  restore(to, await gather(from), { takesNewer, at: AT });
const told = async (from: Store, to: Store, takesNewer = false): Promise<string[]> =>
  (await send(from, to, takesNewer)).map(({ relation, isTaken }) => `${relation}${isTaken ? ' taken' : ''}`);
const go = async (store: Store, before: AssessmentRecord, after: AssessmentRecord): Promise<void> =>
  store.append(before.id, since(before, after), after.head);
/** Order and time of keeping aside. */
const holdingsOf = async (store: Store): Promise<Holdings> => {
  const { records, files, checklists } = await gather(store);
  return {
    records: [...records].sort((a, b) => (a.id < b.id ? -1 : 1)),
    files: new Map([...files].sort()),
    checklists: [...checklists].sort((a, b) => (a.checklist.digest < b.checklist.digest ? -1 : 1)),
  };
};

describe('a backup', () => {
  it('gives back records, evidence and checklists, and a second time changes nothing', async () => {
    const bytes = bytesOf('payroll');
    const file = evidenceFile(bytes);
    await here.create(withAnswer(freshRecord(), 'seen', file), new Map([[file.digest, bytes]]));
    await here.create(freshRecord());
    await here.checklists.keep(ownChecklist('Alder'));
    expect(await told(here, there)).toEqual(['new taken', 'new taken']);
    expect(await holdingsOf(there)).toEqual(await holdingsOf(here));
    const before = await holdingsOf(there);
    expect(await told(here, there)).toEqual(['same', 'same']);
    expect(await holdingsOf(there)).toEqual(before);
  });

  it('holds a declaration that came back, with what was attached to it', async () => {
    const [declared, attached] = [bytesOf('{"a declaration": 1}'), bytesOf('attendance')];
    const [file, other] = [evidenceFile(declared), evidenceFile(attached)];
    const evidence = new Map([
      [file.digest, declared],
      [other.digest, attached],
    ]);
    await here.create(withReturn(freshRecord(), file, [other]), evidence);
    await send(here, there);
    expect((await gather(there)).files.size).toBe(2);
  });

  it('of one record takes no other along', async () => {
    const [one, other] = [freshRecord('one'), freshRecord('other')];
    await here.create(one);
    await here.create(other);
    await here.checklists.keep(ownChecklist('Alder'));
    const holdings = await gather(here, [one.id]);
    expect(holdings).toEqual({ records: [one], files: new Map(), checklists: [], left: [] });
  });

  it('of a record that is gone is refused', async () => {
    await expect(gather(here, [freshRecord().id])).rejects.toMatchObject({ code: 'missing' });
  });

  it.each(['missing', 'damaged'])('brings evidence that was %s to a record that is here', async (state) => {
    const bytes = bytesOf('payroll');
    const { digest } = evidenceFile(bytes);
    const record = withAnswer(freshRecord(), 'seen', evidenceFile(bytes));
    await here.create(record, new Map([[digest, bytes]]));
    await there.create(record);
    if (state === 'damaged') writeFileSync(join(folder, 'there/files', digest), 'pay');
    expect(await told(here, there)).toEqual(['same']);
    expect(await there.file(digest)).toEqual(bytes);
  });

  it('takes the newer state of a record whose evidence did not come along', async () => {
    const bytes = bytesOf('payroll');
    const first = freshRecord();
    const named = withAnswer(first, 'seen', evidenceFile(bytes));
    await here.create(named);
    await there.create(first);
    expect(await told(here, there, true)).toEqual(['newer taken']);
    expect(await there.load(first.id)).toEqual(named);
  });
});

describe('a record that both devices have', () => {
  const first = withAnswer(freshRecord(), 'both');
  const longer = withAnswer(first, 'here');
  const otherwise = withAnswer(withAnswer(first, 'there'), 'again');
  beforeEach(async () => {
    await here.create(first);
    await there.create(first);
  });

  it('is offered where it was continued, and taken only on demand', async () => {
    await go(here, first, longer);
    expect(await told(here, there)).toEqual(['newer']);
    expect(await there.load(first.id)).toEqual(first);
    expect(await told(here, there, true)).toEqual(['newer taken']);
    expect(await there.load(first.id)).toEqual(longer);
  });

  it('is never set back', async () => {
    await go(there, first, longer);
    expect(await told(here, there, true)).toEqual(['older']);
    expect(await there.load(first.id)).toEqual(longer);
  });

  it('stays apart where both were continued', async () => {
    await go(here, first, longer);
    await go(there, first, otherwise);
    expect(await told(here, there, true)).toEqual(['diverged']);
    expect(await told(there, here, true)).toEqual(['diverged']);
    expect(await here.load(first.id)).toEqual(longer);
    expect(await there.load(first.id)).toEqual(otherwise);
  });
});

describe('a record that another program writes to between the look and the write', () => {
  const first = withAnswer(freshRecord(), 'both');
  const longer = withAnswer(first, 'here');
  const otherwise = withAnswer(first, 'meanwhile');

  /** The same store, in which somebody writes right after the first look. */
  function overtaken(store: Store, write: () => Promise<void>): Store {
    const watched = Object.create(store) as Store;
    let isDue = true;
    watched.load = async (id) => {
      const seen = await store.load(id);
      if (isDue) {
        isDue = false;
        await write();
      }
      return seen;
    };
    return watched;
  }
  beforeEach(() => here.create(longer));

  it.each([
    ['continues it otherwise', () => go(there, first, otherwise), 'diverged', otherwise],
    ['brings it to the same state', () => go(there, first, longer), 'same', longer],
    ['goes on from the same state', () => go(there, first, withAnswer(longer, 'more')), 'older', null],
    ['deletes it', () => there.remove(first.id), 'new taken', longer],
  ])('%s: nothing of either is lost, and it is told as it is', async (_, write, relation, kept) => {
    await there.create(first);
    expect(await told(here, overtaken(there, write), true)).toEqual([relation]);
    expect(await there.load(first.id)).toEqual(kept ?? withAnswer(longer, 'more'));
  });

  it('begins it as well', async () => {
    const begin = () => there.create(otherwise);
    expect(await told(here, overtaken(there, begin))).toEqual(['diverged']);
    expect(await there.load(first.id)).toEqual(otherwise);
  });
});

describe('two devices', () => {
  it('hold the same after each was sent to the other, but for what was continued on both', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.record({ here: fc.nat({ max: 3 }), there: fc.nat({ max: 3 }), shared: fc.boolean() }), {
          minLength: 1,
          maxLength: 4,
        }),
        async (plans) => {
          const place = mkdtempSync(join(folder, 'pair-'));
          const [a, b] = [await openFolderStore(join(place, 'a')), await openFolderStore(join(place, 'b'))];
          const grown = (record: AssessmentRecord, count: number, who: string): AssessmentRecord =>
            Array.from({ length: count }).reduce<AssessmentRecord>((one) => withAnswer(one, who), record);
          for (const plan of plans) {
            const record = freshRecord();
            await a.create(grown(record, plan.here, 'here'));
            await b.create(plan.shared ? grown(record, plan.there, 'there') : freshRecord());
          }
          const travel = async (from: Store, to: Store): Promise<void> => {
            const written = writeBundle(await gather(from));
            const read = written.ok ? readBundle(written.value) : written;
            if (!read.ok) throw new Error(JSON.stringify(read.problems));
            await restore(to, read.value, { takesNewer: true, at: AT });
          };
          await travel(a, b);
          await travel(b, a);
          const [left, right] = [await holdingsOf(a), await holdingsOf(b)];
          expect(left.records.map(({ id }) => id)).toEqual(right.records.map(({ id }) => id));
          left.records.forEach((record, i) => {
            const relation = relationOf(right.records[i] ?? null, record);
            expect(['same', 'diverged']).toContain(relation);
          });
          const apart = plans.filter((plan) => plan.shared && plan.here > 0 && plan.there > 0).length;
          const diverged = left.records.filter(
            (one, i) => relationOf(right.records[i] ?? null, one) === 'diverged',
          );
          expect(diverged.length).toBe(apart);
        },
      ),
      { numRuns: 15 },
    );
  });
});
