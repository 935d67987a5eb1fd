/** What every store must do, whatever it keeps its records in. */
import { describe, expect, it } from 'vitest';
import {
  append,
  NO_OUTCOME,
  verifyHead,
  type ActionUpdate,
  type Adoption,
  type Decision,
  type EventBody,
} from '../../src/record/index.ts';
import type { RecordSummary, Store, StorageErrorCode } from '../../src/storage/index.ts';
import {
  evidenceFile,
  following,
  freshDeclaration,
  freshRecord,
  ownChecklist,
  since,
  withAnswer,
  withReturn,
  withSubject,
} from './sample-records.ts';

const BY = { name: 'B. Head', role: 'Head of procurement' };
const DECISION: Decision = {
  value: 'proceed',
  proposed: 'proceed',
  by: BY,
  reasons: '',
  decidedOn: '2026-11-24',
};
const ADOPTION: Adoption = { by: BY, adoptedOn: '2026-12-01', remarks: '' };
const UPDATE: ActionUpdate = {
  key: 'rec10c.recruitment-fees.repay',
  state: 'done',
  on: '2026-11-30',
  by: { name: 'Mei Lin', role: 'Head of personnel' },
  note: 'All fees were repaid',
};
const NOTHING = { sound: [], damaged: [] };

/** @param place opens a new, empty place to keep records; each `open` is one more program that uses it */
export function storeConformance(name: string, place: () => Promise<{ open: () => Promise<Store> }>): void {
  const one = async (): Promise<Store> => (await place()).open();

  describe(`${name} keeps records`, () => {
    it('gives back what it was given, also to a program that opens it later', async () => {
      const { open } = await place();
      const record = withAnswer(freshRecord(), '“quoted”,\n 山东, 👩🏽‍🏭');
      await (await open()).create(record);
      expect(await (await open()).load(record.id)).toEqual(record);
    });

    it('gives back a declaration with the invitation that it answers', async () => {
      const { open } = await place();
      const record = freshDeclaration();
      await (await open()).create(record);
      const kept = await (await open()).load(record.id);
      expect(kept).toEqual(record);
      expect(kept && verifyHead(kept)).toBe(true);
    });

    it('has nothing under an unknown id', async () => {
      expect(await (await one()).load(crypto.randomUUID())).toBeNull();
    });

    it('adds events at the end of the log', async () => {
      const store = await one();
      const fresh = freshRecord();
      const first = withAnswer(fresh, 'one');
      const second = withAnswer(withAnswer(first, 'two'), 'three');
      await store.create(fresh);
      await store.append(fresh.id, since(fresh, first), first.head);
      await store.append(fresh.id, since(first, second), second.head);
      const kept = await store.load(fresh.id);
      expect(kept).toEqual(second);
      expect(kept && verifyHead(kept)).toBe(true);
    });

    it('lists what it keeps, last changed first, with the latest details', async () => {
      const store = await one();
      const old = freshRecord('Old', '2026-01-01T00:00:00.000Z');
      const young = freshRecord('Young', '2026-02-01T00:00:00.000Z');
      await store.create(old);
      await store.create(young);
      const renamed = withSubject(old, 'Renamed', '2026-03-01T00:00:00.000Z');
      await store.append(old.id, since(old, renamed), renamed.head);
      const { sound: list } = await store.list();
      expect(list.map(({ details, events }) => [details.subject.name, events])).toEqual([
        ['Renamed', 2],
        ['Young', 1],
      ]);
      expect(list[0]).toMatchObject({
        id: old.id,
        checklist: old.checklist,
        details: {
          assessedOn: '2026-11-23',
          procurement: { title: 'Uniforms' },
        },
        digest: renamed.head.digest,
        startedAt: '2026-01-01T00:00:00.000Z',
        changedAt: '2026-03-01T00:00:00.000Z',
      });
    });

    it('lists how far each record has come, also after a follow-up and after a change', async () => {
      const { open } = await place();
      const store = await open();
      let record = freshRecord();
      await store.create(record);
      const add = async (event: EventBody): Promise<RecordSummary | undefined> => {
        const next = append(record, event, '2026-12-01T00:00:00.000Z');
        await store.append(record.id, since(record, next), next.head);
        record = next;
        const [listed] = (await (await open()).list()).sound;
        expect(listed).toMatchObject({ events: record.events.length, digest: record.head.digest });
        return listed;
      };
      expect((await store.list()).sound[0]?.outcome).toEqual(NO_OUTCOME);
      expect((await add({ type: 'decided', decision: DECISION }))?.outcome).toMatchObject({
        decision: { value: 'proceed' },
        issuedOn: null,
      });
      await add({ type: 'issued', issuedOn: '2026-11-24' });
      const after = await add({ type: 'action-updated', update: UPDATE });
      expect(after?.outcome).toEqual({ ...NO_OUTCOME, decision: DECISION, issuedOn: '2026-11-24' });
      expect((await add({ type: 'reopened', reason: 'new facts' }))?.outcome).toEqual(NO_OUTCOME);
      expect((await add({ type: 'adopted', adoption: ADOPTION }))?.outcome.adoption).toEqual(ADOPTION);
      expect((await add({ type: 'cleared', question: 'risk.industry' }))?.outcome).toEqual(NO_OUTCOME);
    });

    it('keeps which earlier record a new one follows', async () => {
      const { open } = await place();
      const earlier = freshRecord();
      const next = following(earlier);
      await (await open()).create(next);
      const store = await open();
      expect(await store.load(next.id)).toEqual(next);
      expect((await store.list()).sound[0]?.follows).toEqual({ id: earlier.id, digest: earlier.head.digest });
      const later = withAnswer(next, 'after a year');
      await store.append(next.id, since(next, later), later.head);
      const kept = await store.load(next.id);
      expect(kept).toEqual(later);
      expect(kept && verifyHead(kept)).toBe(true);
    });

    it('removes a record and leaves the others', async () => {
      const store = await one();
      const [gone, stays] = [freshRecord(), freshRecord()];
      await store.create(gone);
      await store.create(stays);
      await store.remove(gone.id);
      await store.remove(gone.id);
      expect(await store.load(gone.id)).toBeNull();
      expect((await store.list()).sound.map(({ id }) => id)).toEqual([stays.id]);
      await store.create(gone);
      expect(await store.load(gone.id)).toEqual(gone);
    });

    it('keeps a log of a thousand events whole', async () => {
      const store = await one();
      let record = freshRecord();
      await store.create(record);
      for (let batch = 0; batch < 20; batch += 1) {
        const before = record;
        for (let event = 0; event < 50; event += 1)
          record = withAnswer(record, `${String(batch)}.${String(event)}`);
        await store.append(record.id, since(before, record), record.head);
      }
      expect(await store.load(record.id)).toEqual(record);
    });
  });

  describe(`${name} lets nobody overwrite`, () => {
    it('refuses a second record of the same id', async () => {
      const store = await one();
      const record = freshRecord();
      await store.create(record);
      await refused(store.create({ ...record, tool: 'other' }), 'conflict');
      expect(await store.load(record.id)).toEqual(record);
    });

    it('refuses the second of two programs that go on from the same log', async () => {
      const { open } = await place();
      const [mine, theirs] = [await open(), await open()];
      const fresh = freshRecord();
      await mine.create(fresh);
      const [a, b] = [withAnswer(fresh, 'mine'), withAnswer(fresh, 'theirs')];
      await mine.append(fresh.id, since(fresh, a), a.head);
      await refused(theirs.append(fresh.id, since(fresh, b), b.head), 'conflict');
      expect(await theirs.load(fresh.id)).toEqual(a);
    });

    it('lets exactly one of many programs win when all write at once', async () => {
      const { open } = await place();
      const stores = await Promise.all(Array.from({ length: 8 }, open));
      let record = freshRecord();
      await stores[0]?.create(record);
      for (let round = 0; round < 5; round += 1) {
        const before = record;
        const drafts = stores.map((_, i) =>
          withAnswer(before, `round ${String(round)}, program ${String(i)}`),
        );
        const done = await Promise.allSettled(
          stores.map((store, i) => {
            const draft = drafts[i] ?? before;
            return store.append(before.id, since(before, draft), draft.head);
          }),
        );
        const winners = drafts.filter((_, i) => done[i]?.status === 'fulfilled');
        expect(winners).toHaveLength(1);
        for (const result of done)
          if (result.status === 'rejected')
            expect(result.reason).toMatchObject({ name: 'StorageError', code: 'conflict' });
        record = winners[0] ?? before;
        expect(await stores[round]?.load(record.id)).toEqual(record);
      }
    });

    it('refuses what was added to another log of the same length', async () => {
      const store = await one();
      const fresh = freshRecord();
      const [seen, kept] = [withAnswer(fresh, 'seen'), withAnswer(fresh, 'put in its place')];
      await store.create(seen);
      const next = withAnswer(seen, 'added to what was seen');
      await store.remove(fresh.id);
      await store.create(kept);
      await refused(store.append(fresh.id, since(seen, next), next.head), 'conflict');
      expect(await store.load(fresh.id)).toEqual(kept);
    });

    it('refuses events for a record that is not there', async () => {
      const store = await one();
      const fresh = freshRecord();
      const next = withAnswer(fresh, 'x');
      await refused(store.append(fresh.id, since(fresh, next), next.head), 'missing');
      expect(await store.list()).toEqual(NOTHING);
    });

    it('refuses a gap, and keeps nothing of it', async () => {
      const store = await one();
      const fresh = freshRecord();
      await store.create(fresh);
      const later = withAnswer(withAnswer(fresh, 'one'), 'two');
      await refused(store.append(fresh.id, later.events.slice(2), later.head), 'conflict');
      await refused(store.append(fresh.id, since(fresh, later), { ...later.head, count: 9 }), 'damaged');
      expect(await store.load(fresh.id)).toEqual(fresh);
    });
  });

  describe(`${name} keeps checklists of others`, () => {
    it('gives one back by its digest, also to a program that opens it later', async () => {
      const { open } = await place();
      const kept = ownChecklist('Alfândega – 山东');
      await (await open()).checklists.keep(kept);
      expect(await (await open()).checklists.find(kept.checklist.digest)).toEqual(kept);
      expect(await (await open()).checklists.find('a'.repeat(64))).toBeNull();
    });

    it('keeps two apart that call themselves the same, and lists the last kept first', async () => {
      const { checklists } = await one();
      expect(await checklists.list()).toEqual(NOTHING);
      const old = ownChecklist('Old', '2026-01-01T00:00:00.000Z');
      const young = ownChecklist('Young', '2026-02-01T00:00:00.000Z');
      await checklists.keep(old);
      await checklists.keep(young);
      await checklists.keep(young);
      expect(await checklists.list()).toEqual({ sound: [young, old], damaged: [] });
    });

    it('removes one and leaves the others, and every record', async () => {
      const store = await one();
      const [gone, stays, record] = [ownChecklist('gone'), ownChecklist('stays'), freshRecord()];
      await store.create(record);
      await store.checklists.keep(gone);
      await store.checklists.keep(stays);
      await store.checklists.remove(gone.checklist.digest);
      await store.checklists.remove(gone.checklist.digest);
      expect(await store.checklists.list()).toEqual({ sound: [stays], damaged: [] });
      expect(await store.load(record.id)).toEqual(record);
    });

    it('refuses one whose digest was made from another', async () => {
      const { checklists } = await one();
      const kept = ownChecklist('title');
      await refused(checklists.keep({ ...kept, texts: { pt: { title: 'changed' } } }), 'damaged');
      expect(await checklists.list()).toEqual(NOTHING);
    });
  });

  describe(`${name} keeps evidence with the event that names it`, () => {
    const bytes = new TextEncoder().encode('name;wage\n');
    const file = evidenceFile(bytes);
    const evidence = new Map([[file.digest, bytes]]);
    const lost = new Map([[file.digest, null]]);

    it('gives back the bytes by digest', async () => {
      const { open } = await place();
      const all = Uint8Array.from({ length: 70_000 }, (_, i) => i % 251);
      const fresh = freshRecord();
      const next = withAnswer(fresh, 'seen', evidenceFile(all));
      await (await open()).create(fresh);
      const given = new Map([[evidenceFile(all).digest, all]]);
      await (await open()).append(fresh.id, since(fresh, next), next.head, given);
      const store = await open();
      expect(await store.file(evidenceFile(all).digest)).toEqual(all);
      expect(await store.load(fresh.id)).toEqual(next);
      expect(await store.file('a'.repeat(64))).toBeNull();
    });

    it('lists which evidence each log names and how large it is, also of answers given up since', async () => {
      const store = await one();
      const first = withAnswer(freshRecord(), 'seen', file);
      const longer = new TextEncoder().encode('name;wage;paid on\n');
      const other = evidenceFile(longer);
      const next = withAnswer(withAnswer(first, 'seen otherwise', other), 'gone');
      await store.create(first, evidence);
      await store.append(first.id, since(first, next), next.head, new Map([[other.digest, longer]]));
      const sizes = { [file.digest]: file.size, [other.digest]: other.size };
      expect((await store.list()).sound[0]?.evidence).toEqual(sizes);
    });

    it('refuses bytes that are not those of the digest, and keeps neither them nor the event', async () => {
      const store = await one();
      const fresh = freshRecord();
      const next = withAnswer(fresh, 'seen', file);
      const changed = new Map([[file.digest, bytes.slice(1)]]);
      await store.create(fresh);
      await refused(store.append(fresh.id, since(fresh, next), next.head, changed), 'damaged');
      await refused(store.create(withAnswer(freshRecord(), 'seen', file), changed), 'damaged');
      expect((await store.list()).sound).toMatchObject([{ id: fresh.id, events: 1 }]);
      expect(await store.file(file.digest)).toBeNull();
    });

    it('refuses an event that names a file that is not there, unless it was missing before', async () => {
      const store = await one();
      const fresh = freshRecord();
      const next = withAnswer(fresh, 'seen', file);
      await store.create(fresh);
      await refused(store.append(fresh.id, since(fresh, next), next.head), 'no-file');
      expect(await store.load(fresh.id)).toEqual(fresh);
      await store.append(fresh.id, since(fresh, next), next.head, lost);
      const again = withAnswer(next, 'seen again', file);
      await store.append(fresh.id, since(next, again), again.head);
      expect(await store.load(fresh.id)).toEqual(again);
    });

    it('refuses a file that no event names', async () => {
      const store = await one();
      const fresh = freshRecord();
      const next = withAnswer(fresh, 'seen');
      await store.create(fresh);
      await refused(store.append(fresh.id, since(fresh, next), next.head, evidence), 'damaged');
      await refused(store.attach(fresh.id, evidence), 'damaged');
      expect(await store.load(fresh.id)).toEqual(fresh);
      expect(await store.file(file.digest)).toBeNull();
    });

    it('keeps nothing of the evidence when the event is refused', async () => {
      const store = await one();
      const fresh = freshRecord();
      const next = withAnswer(withAnswer(fresh, 'lost'), 'seen', file);
      await store.create(fresh);
      await refused(store.append(fresh.id, next.events.slice(2), next.head, evidence), 'conflict');
      await refused(store.create(withAnswer(fresh, 'seen', file), evidence), 'conflict');
      await refused(store.append(freshRecord().id, since(fresh, next), next.head, evidence), 'missing');
      expect(await store.file(file.digest)).toBeNull();
    });

    it('takes evidence that stayed where a record came from, once it is found', async () => {
      const store = await one();
      const record = withAnswer(freshRecord(), 'seen', file);
      await store.create(record);
      expect(await store.file(file.digest)).toBeNull();
      await store.attach(record.id, evidence);
      expect(await store.file(file.digest)).toEqual(bytes);
      await refused(store.attach(freshRecord().id, evidence), 'missing');
    });

    it('removes a declaration that came back, and its files, with the assessment that they stand beside', async () => {
      const store = await one();
      const attached = evidenceFile(bytes.slice(1));
      const record = withReturn(freshRecord(), file, [attached]);
      await store.create(record, new Map([...evidence, [attached.digest, bytes.slice(1)]]));
      expect(await store.file(attached.digest)).toEqual(bytes.slice(1));
      await store.remove(record.id);
      expect(await store.file(file.digest)).toBeNull();
      expect(await store.file(attached.digest)).toBeNull();
    });

    it('keeps the evidence of a follow-up as long as its record', async () => {
      const store = await one();
      const piece = { grade: 'E2' as const, date: '2026-11-30', title: 'Receipts', file };
      const record = append(
        freshRecord(),
        { type: 'action-updated', update: { ...UPDATE, evidence: [piece] } },
        '2026-12-01T00:00:00.000Z',
      );
      const other = withAnswer(freshRecord(), 'same file', file);
      await store.create(record, evidence);
      await store.create(other);
      await store.remove(other.id);
      expect(await store.file(file.digest)).toEqual(bytes);
      await store.remove(record.id);
      expect(await store.file(file.digest)).toBeNull();
    });

    it('removes a file with the last record that names it', async () => {
      const store = await one();
      const [a, b] = [withAnswer(freshRecord(), 'a', file), withAnswer(freshRecord(), 'b', file)];
      await store.create(a, evidence);
      await store.create(b, evidence);
      await store.remove(a.id);
      expect(await store.file(file.digest)).toEqual(bytes);
      await store.remove(b.id);
      expect(await store.file(file.digest)).toBeNull();
    });
  });
}

async function refused(work: Promise<unknown>, code: StorageErrorCode): Promise<void> {
  await expect(work).rejects.toMatchObject({ name: 'StorageError', code });
}
