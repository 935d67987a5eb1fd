/** Every kind of row that the browser's database keeps, damaged in every way, and transactions that break off. */
import { beforeEach, describe, expect, it } from 'vitest';
import { KEY_FORMAT, type KeyFile } from '../../src/record/index.ts';
import { openBrowserStore, type Damage } from '../../src/storage/index.ts';
import { changeRows, type Row } from './change-rows.ts';
import {
  CHECKLIST,
  expectOnlyChecklist,
  expectOnlyFile,
  expectOnlyVictim,
  OWN,
  OWN_BYTES,
  sceneAnew,
} from './damaged.ts';
import { since, withAnswer } from './sample-records.ts';

const scene = sceneAnew(() => `test-damaged-${crypto.randomUUID()}`, openBrowserStore);

const spoilHeader = (change: (row: Row) => Row | null): Promise<void> =>
  changeRows(scene.place, 'records', scene.victim.id, change);
const spoilEvent = (seq: number, change: (row: Row) => Row | null): Promise<void> =>
  changeRows(scene.place, 'events', [scene.victim.id, seq], change);

const withPart =
  (part: string, content: unknown) =>
  (row: Row): Row => ({ ...row, [part]: content });
const without =
  (part: string) =>
  ({ [part]: _, ...row }: Row): Row =>
    row;
const gone = (): null => null;
const inEvent =
  (change: (event: Row) => unknown) =>
  (row: Row): Row => ({ ...row, event: change(row['event'] as Row) });

describe('an event in the database', () => {
  it.each<[string, number, (row: Row) => Row | null, Partial<Damage>, boolean]>([
    ['the first, that is gone', 1, gone, { code: 'missing', event: 1 }, true],
    ['that is gone', 3, gone, { code: 'missing', event: 3, kept: 3, expected: 4 }, true],
    ['the last, that is gone', 4, gone, { code: 'cut', event: 4, kept: 3, expected: 4 }, true],
    [
      'that is changed',
      3,
      inEvent((event) => ({ ...event, at: '2020-01-01T00:00:00.000Z' })),
      { code: 'changed' },
      true,
    ],
    [
      'whose answer is of a wrong type',
      3,
      inEvent((event) => ({ ...event, answer: 5 })),
      { code: 'changed' },
      true,
    ],
    [
      'that holds what is no JSON',
      3,
      inEvent((event) => ({ ...event, answer: 5n })),
      { code: 'changed' },
      true,
    ],
    ['that is null', 3, withPart('event', null), { code: 'unreadable', event: 3 }, true],
    ['that is not in its row', 3, without('event'), { code: 'unreadable', event: 3 }, true],
    ['without a type', 3, inEvent(without('type')), { code: 'unreadable', event: 3 }, true],
    [
      'of which there are two the same',
      3,
      inEvent((event) => ({ ...event, seq: 2 })),
      { code: 'missing', event: 3 },
      true,
    ],
  ])('%s, is told, and harms nothing else', async (_, seq, change, damage, isListed) => {
    await spoilEvent(seq, change);
    await expectOnlyVictim(scene, damage, isListed);
  });

  it('that was swapped with another is told, and harms nothing else', async () => {
    const [, second, third] = scene.victim.events;
    await spoilEvent(2, withPart('event', third));
    await spoilEvent(3, withPart('event', second));
    await expectOnlyVictim(scene, { code: 'order', event: 2 }, true);
  });

  it('that nobody has written is told, and harms nothing else', async () => {
    const more = withAnswer(scene.victim, 'foisted');
    await changeRows(scene.place, 'events', [scene.victim.id, 5], () => ({
      record: scene.victim.id,
      seq: 5,
      event: more.events[4],
    }));
    await expectOnlyVictim(scene, { code: 'surplus', event: 5, kept: 5, expected: 4 }, true);
  });
});

describe('a header in the database', () => {
  it.each<[string, (row: Row) => Row | null, Partial<Damage>, boolean]>([
    ['that is gone', gone, { code: 'header', event: 0, kept: 4 }, false],
    ['without its head', without('head'), { code: 'head', event: 5 }, false],
    ['with a head of a wrong type', withPart('head', 4), { code: 'head' }, false],
    ['with a head cut short', withPart('head', { count: 4 }), { code: 'head' }, false],
    ['with a changed count', withPart('head', { count: 7, digest: 'x' }), { code: 'cut', event: 5 }, false],
    ['with a changed digest', withPart('head', { count: 4, digest: 'x' }), { code: 'changed' }, false],
    ['with a changed version', withPart('tool', '0.0.0'), { code: 'changed', event: 1 }, true],
    ['without its checklist', without('checklist'), { code: 'changed' }, true],
    ['with a checklist of a wrong type', withPart('checklist', []), { code: 'changed' }, true],
  ])('%s is told, and harms nothing else', async (_, change, damage, isListed) => {
    await spoilHeader(change);
    await expectOnlyVictim(scene, damage, isListed);
  });

  it('gives out every row as it lies there', async () => {
    await spoilHeader(gone);
    const remains = await scene.store.remains(scene.victim.id);
    expect(remains?.name).toBe('Victim');
    expect(remains?.pieces.map(({ place }) => place)).toEqual(
      [1, 2, 3, 4].map((event) => `events ${scene.victim.id} ${String(event)}`),
    );
    expect(remains?.named).toContain(OWN.digest);
  });
});

describe('a summary in the database', () => {
  it.each<[string, (row: Row) => Row]>([
    ['that is gone', without('summary')],
    ['of a wrong type', withPart('summary', 'x')],
    ['that is cut short', withPart('summary', { id: 'x' })],
    [
      'of another state of the log',
      (row) => ({ ...row, summary: { ...(row['summary'] as Row), events: 3 } }),
    ],
    ['without details', (row) => ({ ...row, summary: without('details')(row['summary'] as Row) })],
  ])('%s is made again from the log', async (_, change) => {
    const before = await scene.store.list();
    await spoilHeader(change);
    expect(await scene.store.list()).toEqual(before);
    const next = withAnswer(scene.victim, 'goes on');
    await scene.store.append(next.id, since(scene.victim, next), next.head);
    expect(await scene.store.load(next.id)).toEqual(next);
    const { sound, damaged } = await scene.store.list();
    expect(sound.find(({ id }) => id === next.id)).toMatchObject({ events: 5, digest: next.head.digest });
    expect(damaged).toEqual([]);
  });
});

describe('evidence in the database', () => {
  it.each<[string, unknown]>([
    ['cut', OWN_BYTES.slice(1)],
    ['changed', OWN_BYTES.map((byte) => byte ^ 1)],
    ['of a wrong type', 'only here\n'],
    ['null', null],
  ])('that is %s is told, and harms nothing else', async (_, bytes) => {
    await changeRows(scene.place, 'files', OWN.digest, withPart('bytes', bytes));
    await expectOnlyFile(scene);
  });

  it('that is missing is missing, and the record opens', async () => {
    await changeRows(scene.place, 'files', OWN.digest, gone);
    expect(await scene.store.file(OWN.digest)).toBeNull();
    expect(await scene.store.load(scene.victim.id)).toEqual(scene.victim);
  });
});

describe('a kept checklist in the database', () => {
  it.each<[string, (row: Row) => Row]>([
    ['changed', withPart('texts', { pt: { title: 'Elder' } })],
    ['of a wrong type', withPart('texts', 1)],
    ['without its files', without('files')],
    ['without its day', without('keptOn')],
    [
      'cut short',
      ({ checklist, ...row }) => ({ ...row, checklist: { digest: (checklist as Row)['digest'] } }),
    ],
  ])('that is %s is told, and harms nothing else', async (_, change) => {
    await changeRows(scene.place, 'checklists', CHECKLIST.checklist.digest, change);
    await expectOnlyChecklist(scene);
  });
});

describe('a key in the database', () => {
  const key = (digit: string): KeyFile => ({
    format: KEY_FORMAT,
    holder: `Holder ${digit}`,
    key: digit.repeat(64),
    locked: 'x',
  });
  beforeEach(async () => {
    await scene.store.keys.keep(key('a'));
    await scene.store.keys.keep(key('b'));
  });

  it.each<[string, (row: Row) => Row]>([
    ['without its secret', without('locked')],
    ['with a secret of a wrong type', withPart('locked', 5)],
    ['of another format', withPart('format', 'x')],
  ])('%s is named, and harms no other; bringing it again mends it', async (_, change) => {
    await changeRows(scene.place, 'keys', key('a').key, change);
    expect(await scene.store.keys.list()).toMatchObject({
      sound: [key('b')],
      damaged: [{ id: key('a').key, name: 'Holder a' }],
    });
    await scene.store.keys.keep(key('a'));
    expect(await scene.store.keys.list()).toEqual({ sound: [key('a'), key('b')], damaged: [] });
  });

  it('without its holder has no name', async () => {
    await changeRows(scene.place, 'keys', key('a').key, without('holder'));
    expect((await scene.store.keys.list()).damaged).toMatchObject([{ id: key('a').key, name: '' }]);
  });
});

describe('a transaction that breaks off', () => {
  /** The browser ends the transaction while the nth row of a kind is being written. */
  async function broken(
    method: 'add' | 'put',
    part: string,
    nth: number,
    work: () => Promise<void>,
  ): Promise<void> {
    // eslint-disable-next-line @typescript-eslint/unbound-method -- put back below, and called with its own store
    const original = IDBObjectStore.prototype[method];
    let count = 0;
    IDBObjectStore.prototype[method] = function (value, given) {
      const request = original.call(this, value, given);
      count += this.name === part ? 1 : 0;
      if (this.name === part && count === nth)
        request.addEventListener('success', () => this.transaction.abort());
      return request;
    };
    try {
      await expect(work()).rejects.toMatchObject({ name: 'StorageError', code: 'blocked' });
    } finally {
      IDBObjectStore.prototype[method] = original;
    }
  }

  const evidence = new Map([[OWN.digest, OWN_BYTES]]);

  it.each([
    ['add', 'events', 1],
    ['add', 'events', 2],
    ['put', 'files', 1],
    ['put', 'records', 1],
  ] as const)('while an answer is kept (%s %s %i) keeps nothing of it', async (method, part, nth) => {
    const { victim } = scene;
    const next = withAnswer(withAnswer(victim, 'lost', OWN), 'lost too');
    await broken(method, part, nth, () =>
      scene.store.append(victim.id, since(victim, next), next.head, evidence),
    );
    expect(await scene.store.load(victim.id)).toEqual(victim);
    expect((await scene.store.list()).sound).toHaveLength(2);
    await scene.store.append(victim.id, since(victim, next), next.head, evidence);
    expect(await scene.store.load(victim.id)).toEqual(next);
  });

  it.each([
    ['add', 'records', 1],
    ['add', 'events', 3],
    ['put', 'files', 1],
  ] as const)('while a record is kept (%s %s %i) keeps nothing of it', async (method, part, nth) => {
    const { victim, other } = scene;
    await scene.store.remove(victim.id);
    await broken(method, part, nth, () => scene.store.create(victim, evidence));
    expect(await scene.store.load(victim.id)).toBeNull();
    expect(await scene.store.list()).toMatchObject({ sound: [{ id: other.id }], damaged: [] });
    expect(await scene.store.file(OWN.digest)).toBeNull();
  });

  it('while a record is removed leaves all of it', async () => {
    // eslint-disable-next-line @typescript-eslint/unbound-method -- put back below, and called with its own store
    const original = IDBObjectStore.prototype.delete;
    IDBObjectStore.prototype.delete = function (query) {
      const request = original.call(this, query);
      if (this.name === 'records') request.addEventListener('success', () => this.transaction.abort());
      return request;
    };
    try {
      await expect(scene.store.remove(scene.victim.id)).rejects.toMatchObject({ code: 'blocked' });
    } finally {
      IDBObjectStore.prototype.delete = original;
    }
    expect(await scene.store.load(scene.victim.id)).toEqual(scene.victim);
    expect(await scene.store.file(OWN.digest)).toEqual(OWN_BYTES);
  });
});

describe('removing a record', () => {
  it.each([
    ['has no readable head', without('head')],
    ['has lost its header', gone],
  ])('keeps its files while another one %s, for that may name them too', async (_, change) => {
    await changeRows(scene.place, 'records', scene.other.id, change);
    await scene.store.remove(scene.victim.id);
    expect(await scene.store.file(OWN.digest)).toEqual(OWN_BYTES);
  });
});
