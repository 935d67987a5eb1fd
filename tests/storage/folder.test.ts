import { mkdir, mkdtemp, readFile, readdir, rm, truncate, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { append, verifyHead, type AssessmentRecord } from '../../src/record/index.ts';
import { openFolderStore } from '../../src/storage/folder/index.ts';
import { storeConformance } from './conformance.ts';
import { evidenceFile, freshRecord, ownChecklist, since, withAnswer } from './sample-records.ts';

const folders: string[] = [];

async function newFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'probity-store-'));
  folders.push(folder);
  return folder;
}

afterAll(() => Promise.all(folders.map((folder) => rm(folder, { recursive: true, force: true }))));

storeConformance('a folder of files', async () => {
  const folder = await newFolder();
  return { open: () => openFolderStore(folder) };
});

describe('a folder of files after a crash', () => {
  it('holds every acknowledged event wherever the next write broke off, and takes the next one', async () => {
    const folder = await newFolder();
    const store = await openFolderStore(folder);
    const fresh = freshRecord();
    const kept = withAnswer(fresh, 'kept');
    const lost = withAnswer(kept, 'broken off');
    await store.create(fresh);
    await store.append(fresh.id, since(fresh, kept), kept.head);
    const file = join(folder, 'records', `${fresh.id}.jsonl`);
    const whole = (await readFile(file)).length;
    const head = join(folder, 'records', `${fresh.id}.head`);
    const before = await readFile(head);
    await store.append(fresh.id, since(kept, lost), lost.head);
    const after = await readFile(file);
    for (let length = whole; length < after.length - 2; length += 7) {
      await writeFile(file, after.subarray(0, length));
      await writeFile(head, before);
      expect(await store.load(fresh.id)).toEqual(kept);
      const again = withAnswer(kept, `after a crash at byte ${String(length)}`);
      await store.append(fresh.id, since(kept, again), again.head);
      expect(await store.load(fresh.id)).toEqual(again);
    }
  });

  it('takes a record again whose first write broke off', async () => {
    const folder = await newFolder();
    const store = await openFolderStore(folder);
    const record = freshRecord();
    await store.create(record);
    const file = join(folder, 'records', `${record.id}.jsonl`);
    await truncate(file, 40);
    await rm(join(folder, 'records', `${record.id}.head`));
    expect(await store.load(record.id)).toBeNull();
    expect(await store.list()).toEqual({ sound: [], damaged: [] });
    await store.create(record);
    expect(await store.load(record.id)).toEqual(record);
  });
});

describe('a folder of files of another version', () => {
  it('is read as it was written by the first one', async () => {
    const folder = await newFolder();
    const store = await openFolderStore(folder);
    const text = await readFile(new URL('kept/folder.jsonl', import.meta.url), 'utf8');
    const id = '00000000-0000-4000-8000-000000000001';
    await writeFile(join(folder, 'records', `${id}.jsonl`), text);
    const record = await store.load(id);
    if (!record) throw new Error('the kept record is not there');
    expect(record.events.map(({ type }) => type)).toEqual(['started', 'answered', 'decided', 'issued']);
    expect(verifyHead(record)).toBe(true);
    const next = withAnswer(record, 'after the upgrade');
    await store.append(id, since(record, next), next.head);
    expect(await store.load(id)).toEqual(next);
  });

  it('is left alone when a newer program has changed its layout', async () => {
    const folder = await newFolder();
    await writeFile(join(folder, 'store.json'), '{"format":"probity-store/2"}');
    await expect(openFolderStore(folder)).rejects.toMatchObject({ code: 'newer' });
    expect(await readdir(folder)).toEqual(['store.json']);
  });

  it('lists a record that holds what only a newer version knows, and neither opens it nor adds to it', async () => {
    const store = await openFolderStore(await newFolder());
    const record = append(freshRecord(), { type: 'foretold' } as never, '2026-11-23T10:00:00.000Z');
    await store.create(record);
    const next = withAnswer(record, 'more');
    await expect(store.load(record.id)).rejects.toMatchObject({ code: 'newer' });
    await expect(store.append(record.id, since(record, next), next.head)).rejects.toMatchObject({
      code: 'newer',
    });
    expect((await store.list()).sound).toMatchObject([{ id: record.id }]);
  });
});

describe('evidence that a crash left in a folder', () => {
  const bytes = new TextEncoder().encode('name;wage\n');
  const file = evidenceFile(bytes);

  /** As it is when a program broke off before, or after, it had added the line to the log. */
  async function left(record: AssessmentRecord, age: number): Promise<string> {
    const folder = await newFolder();
    await (await openFolderStore(folder)).create(record);
    const note = join(folder, 'files/.adding-1');
    await writeFile(join(folder, 'files', file.digest), bytes);
    await writeFile(join(folder, `files/.${file.digest}.1.new`), bytes.subarray(1));
    await writeFile(note, file.digest);
    const then = Date.now() / 1000 - age;
    for (const path of await readdir(join(folder, 'files')))
      await utimes(join(folder, 'files', path), then, then);
    return folder;
  }

  it('goes when nobody can be at work on it any more', async () => {
    const folder = await left(freshRecord(), 4000);
    await openFolderStore(folder);
    expect(await readdir(join(folder, 'files'))).toEqual([]);
  });

  it('stays where the log has got it, and only its note goes', async () => {
    const folder = await left(withAnswer(freshRecord(), 'seen', file), 4000);
    const store = await openFolderStore(folder);
    expect(await store.file(file.digest)).toEqual(bytes);
    expect(await readdir(join(folder, 'files'))).toEqual([file.digest]);
  });

  it('stays while somebody may be at work on it', async () => {
    const folder = await left(freshRecord(), 60);
    await openFolderStore(folder);
    expect(await readdir(join(folder, 'files'))).toHaveLength(3);
  });

  it('is cleared away at once when a write fails, and nothing of the call is kept', async () => {
    const folder = await newFolder();
    const store = await openFolderStore(folder);
    const [fresh, other] = [freshRecord(), evidenceFile(bytes.subarray(1))];
    const next = withAnswer(withAnswer(fresh, 'one', file), 'two', other);
    await store.create(fresh);
    await mkdir(join(folder, 'files', other.digest));
    const evidence = new Map([
      [file.digest, bytes],
      [other.digest, bytes.subarray(1)],
    ]);
    const append = store.append(fresh.id, since(fresh, next), next.head, evidence);
    await expect(append).rejects.toMatchObject({ code: 'blocked' });
    expect(await store.load(fresh.id)).toEqual(fresh);
    expect(await readdir(join(folder, 'files'))).not.toContain(file.digest);
  });

  it('leaves no note when all went well', async () => {
    const folder = await newFolder();
    const store = await openFolderStore(folder);
    await store.create(withAnswer(freshRecord(), 'seen', file), new Map([[file.digest, bytes]]));
    expect(await readdir(join(folder, 'files'))).toEqual([file.digest]);
  });
});

describe('a folder of files from before checklists were kept', () => {
  it('has none, keeps its records, and takes the first one', async () => {
    const folder = await newFolder();
    const record = freshRecord();
    await (await openFolderStore(folder)).create(record);
    expect((await readdir(folder)).sort()).toEqual(['files', 'records']);
    const store = await openFolderStore(folder);
    expect((await store.checklists.list()).sound).toEqual([]);
    const kept = ownChecklist('first');
    await store.checklists.keep(kept);
    expect((await store.checklists.list()).sound).toEqual([kept]);
    expect(await store.load(record.id)).toEqual(record);
  });
});

describe('a damaged folder of files', () => {
  /** Five lines; the wanted one is spoiled. */
  async function spoiled(line: number, spoil: (text: string) => string): Promise<() => Promise<unknown>> {
    const folder = await newFolder();
    const store = await openFolderStore(folder);
    let record = freshRecord();
    await store.create(record);
    for (const note of ['1', '2', '3', '4']) {
      const next = withAnswer(record, note);
      await store.append(record.id, since(record, next), next.head);
      record = next;
    }
    const file = join(folder, 'records', `${record.id}.jsonl`);
    const lines = (await readFile(file, 'utf8')).split('\n').filter((text) => text !== '');
    lines[line] = spoil(lines[line] ?? '');
    await writeFile(file, `\n${lines.join('\n\n')}\n`);
    return () => store.load(record.id);
  }

  it.each([0, 1, 2, 3, 4])('says so when line %i is gone', async (line) => {
    const load = await spoiled(line, () => '');
    await expect(load()).rejects.toMatchObject({ name: 'StorageError', code: 'damaged' });
  });

  it('says so when nothing of the log is left', async () => {
    const folder = await newFolder();
    const store = await openFolderStore(folder);
    const record = freshRecord();
    await store.create(record);
    await truncate(join(folder, 'records', `${record.id}.jsonl`));
    await expect(store.load(record.id)).rejects.toMatchObject({ code: 'damaged' });
    await expect(store.create(record)).rejects.toMatchObject({ code: 'conflict' });
  });

  it('says so when an answer was changed', async () => {
    const load = await spoiled(2, (text) => text.replace('"note":"2"', '"note":"3"'));
    await expect(load()).rejects.toMatchObject({ code: 'damaged' });
  });

  it('says so when a line belongs to another record', async () => {
    const load = await spoiled(0, (text) => text.replace(/"id":"[^"]+"/, `"id":"${crypto.randomUUID()}"`));
    await expect(load()).rejects.toMatchObject({ code: 'damaged' });
  });

  it.each([
    ['cut off', (text: string) => text.slice(0, 40)],
    ['changed', (text: string) => text.replace('Título', 'Titulo')],
    ['not ours', () => 'null'],
  ])('says so when the file of a checklist is %s', async (_, spoil) => {
    const folder = await newFolder();
    const { checklists } = await openFolderStore(folder);
    const { checklist } = ownChecklist('Título');
    await checklists.keep(ownChecklist('Título'));
    const file = join(folder, 'checklists', `${checklist.digest}.json`);
    await writeFile(file, spoil(await readFile(file, 'utf8')));
    await expect(checklists.find(checklist.digest)).rejects.toMatchObject({ code: 'damaged' });
  });

  it('uses no name that leads out of the folder', async () => {
    const folder = await newFolder();
    const store = await openFolderStore(join(folder, 'inside'));
    const record = { ...freshRecord(), id: '../../outside' };
    await expect(store.create(record)).rejects.toMatchObject({ code: 'damaged' });
    await expect(store.load('..')).rejects.toMatchObject({ code: 'damaged' });
    await expect(store.checklists.find('../records/x')).rejects.toMatchObject({ code: 'damaged' });
    await expect(store.file('../records/x')).rejects.toMatchObject({ code: 'damaged' });
    expect(await readdir(folder)).toEqual(['inside']);
  });

  it('says that it is blocked where there can be no folder', async () => {
    const folder = await newFolder();
    await writeFile(join(folder, 'file'), '');
    await expect(openFolderStore(join(folder, 'file'))).rejects.toMatchObject({ code: 'blocked' });
  });
});
