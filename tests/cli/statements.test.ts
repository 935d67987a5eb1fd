import { once } from 'node:events';
import { mkdirSync, readdirSync, readFileSync, watch, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { Maker } from '../../src/cli/batch/maker.ts';
import { outputNames } from '../../src/cli/batch/output-names.ts';
import type { AssessmentRecord } from '../../src/record/index.ts';
import { openFolderStore } from '../../src/storage/folder/index.ts';
import { ROOT, someAnswers, Workplace } from './program.ts';

let record: string;
let chinese: string;
let audit: string;
beforeAll(async () => {
  const place = new Workplace();
  const made = async (answers: unknown): Promise<string> => {
    const { code, out } = await place.run(['record', '--answers', '-'], JSON.stringify(answers));
    expect(code).toBe(0);
    return out;
  };
  [record = '', chinese = '', audit = ''] = await Promise.all([
    made(someAnswers()),
    made({ ...someAnswers(), subject: { name: '海达服装', country: 'CN', identifiers: [] } }),
    made(sample('outdoor-clothing')),
  ]);
  place.remove();
});

let place: Workplace;
beforeEach(() => {
  place = new Workplace();
  mkdirSync(place.path('tender/lot-2'), { recursive: true });
});
afterEach(() => place.remove());

const sample = (name: string): unknown =>
  JSON.parse(readFileSync(join(ROOT, `seeds/samples/${name}.answers.json`), 'utf8'));
const all = (...options: string[]): ReturnType<Workplace['run']> =>
  place.run(['statement', '--all', 'tender', '-o', 'out', ...options]);
const read = (name: string): Buffer => readFileSync(place.path(name));
const outputs = (): string[] =>
  readdirSync(place.path('out'), { recursive: true, encoding: 'utf8' })
    .filter((name) => !name.startsWith('.probity'))
    .sort();

describe('probity statement --all', () => {
  it('writes the statement of each supplier of a tender, the same as one at a time', async () => {
    place.write('tender/hadal.json', record);
    place.write('tender/lot-2/haida.json', chinese);
    const { code, out, err } = await all('--lang', 'zh');
    expect([code, out]).toEqual([0, '']);
    expect(err).toContain('写出 2 份声明');
    expect(outputs()).toEqual(['hadal.pdf', 'lot-2', 'lot-2/haida.pdf']);
    await place.run(['statement', 'tender/lot-2/haida.json', '-o', 'alone.pdf', '--lang', 'zh']);
    expect(read('out/lot-2/haida.pdf').equals(read('alone.pdf'))).toBe(true);
  });

  it('goes on when a record is broken or has no statement, and says at the end which and why', async () => {
    place.write('tender/a-cut.json', record.slice(0, -20));
    place.write('tender/b-changed.json', record.replace('Hadal', 'Halad'));
    place.write('tender/c-audit.json', audit);
    place.write('tender/d-good.json', record);
    const { code, err } = await all('--for', 'supplier');
    expect(code).toBe(1);
    expect(outputs()).toEqual(['d-good.pdf']);
    expect(err.split('\n').filter((line) => /^ {2}\S/.test(line))).toEqual([
      '  tender/a-cut.json',
      '  tender/b-changed.json',
      '  tender/c-audit.json',
    ]);
    expect(err).toContain('judges no supplier');
    expect(err).toMatch(/1 statement written, 0 already there, 3 failed\n$/);
    expect(err).not.toMatch(/^\s+at /m);
  });

  it('keeps records of the same name apart, and passes over what is no record', async () => {
    place.write('tender/hadal.json', record);
    place.write('tender/HADAL.json', chinese);
    place.write('tender/lot-2/hadal.json', record);
    place.write('tender/answers.json', someAnswers());
    place.write('tender/.hidden.json', record);
    const { code, err } = await all('--html');
    expect(code).toBe(0);
    expect(err).toContain('tender/answers.json: not a record');
    const pages = outputs().filter((name) => name.endsWith('.html'));
    expect(pages).toHaveLength(3);
    expect(pages).toContain('lot-2/hadal.html');
    const chineseOnes = pages.filter((name) => read(`out/${name}`).includes('海达服装'));
    expect(chineseOnes).toHaveLength(1);
  });

  it('also takes the logs that walk keeps', async () => {
    const store = await openFolderStore(place.path('tender/office'));
    const kept = JSON.parse(record) as AssessmentRecord;
    await store.create(kept);
    expect((await all()).code).toBe(0);
    expect(outputs()).toContain(`office/records/${kept.id}.pdf`);
  });

  it('makes again only what no longer fits: a new record, a damaged statement, another language', async () => {
    for (const name of ['a', 'b', 'c']) place.write(`tender/${name}.json`, record);
    expect((await all()).err).toContain('3 statements written, 0 already there');
    expect((await all()).err).toContain('0 statements written, 3 already there');
    place.write('tender/a.json', chinese);
    writeFileSync(place.path('out/b.pdf'), read('out/b.pdf').subarray(0, 5000));
    expect((await all()).err).toContain('2 statements written, 1 already there');
    expect(read('out/b.pdf').equals(read('out/c.pdf'))).toBe(true);
    expect(read('out/a.pdf').equals(read('out/c.pdf'))).toBe(false);
    expect((await all('--on', '2029-01-01')).err).toContain('3 statements written');
    expect((await all('--lang', 'zh')).err).toContain('写出 3 份声明');
  });

  it('ends with Ctrl-C without half a file, and goes on from there', async () => {
    const count = 30;
    for (let i = 0; i < count; i++) place.write(`tender/${i}.json`, record);
    mkdirSync(place.path('out'));
    const watcher = watch(place.path('out'));
    const child = place.start(['statement', '--all', 'tender', '-o', 'out']);
    const closed = once(child, 'close');
    await new Promise<void>((resolve) => {
      watcher.on('change', (_, name) => {
        if (String(name).endsWith('.pdf')) resolve();
      });
    });
    watcher.close();
    child.kill('SIGINT');
    expect((await closed)[0]).toBe(130);
    const before = outputs();
    expect(before.length).toBeLessThan(count);
    for (const name of before) {
      expect(name).toMatch(/^\d+\.pdf$/);
      expect(read(`out/${name}`).subarray(-6).toString()).toBe('%%EOF\n');
    }
    const { code, err } = await all();
    expect(code).toBe(0);
    expect(err).toContain(`${count - before.length} statements written, ${before.length} already there`);
    expect(outputs()).toHaveLength(count);
  });

  it('makes again a statement whose line a crash cut off', async () => {
    for (const name of ['a', 'b']) place.write(`tender/${name}.json`, record);
    await all();
    const notes = 'out/.probity-statements.jsonl';
    writeFileSync(place.path(notes), read(notes).subarray(0, -20));
    expect((await all()).err).toContain('1 statement written, 1 already there');
    expect((await all()).err).toContain('0 statements written, 2 already there');
  });

  it.each([
    [['--all', 'nowhere', '-o', 'out'], 'nowhere: there is no such folder'],
    [['--all', 'tender', '-o', 'out'], 'tender: there is no record here'],
    [['one.json', '--all', 'tender', '-o', 'out'], 'one.json: name either one record'],
    [['--all', 'tender'], '--output'],
    [['-o', 'out'], '--all'],
  ])('refuses %j and writes nothing', async (args, reason) => {
    const { code, err } = await place.run(['statement', ...args]);
    expect(code).toBe(2);
    expect(err).toContain(reason);
    expect(place.names()).toEqual(['tender']);
  });
});

describe('the names of statements', () => {
  const signs = fc.array(fc.constantFrom('a', 'A', 'é', 'É', 'e\u0301', '-'), { minLength: 1, maxLength: 3 });
  const record = fc
    .tuple(signs, fc.constantFrom('.json', '.jsonl', '.JSON'))
    .map(([name, ending]) => name.join('') + ending);

  it('are different files on every system, and stay when other records come', () => {
    fc.assert(
      fc.property(fc.uniqueArray(record, { minLength: 1 }), (records) => {
        const names = outputNames(records, '.pdf');
        const folded = names.map((one) => one.normalize('NFC').toLowerCase());
        expect(new Set(folded).size).toBe(records.length);
        expect(outputNames([...records].reverse(), '.pdf').reverse()).toEqual(names);
      }),
    );
  });
});

describe('a thread that breaks', () => {
  it('takes down its own statement and no other', async () => {
    const program = place.path('thread.mjs');
    writeFileSync(
      program,
      `import { parentPort } from 'node:worker_threads';
      parentPort.on('message', (path) => {
        if (path === 'bad') throw new Error('out of order');
        if (path === 'gone') process.exit(3);
        parentPort.postMessage({ ok: true, content: path, notes: [] });
      });`,
    );
    const maker = new Maker(program, { language: 'en', options: { paper: 'a4' } });
    try {
      expect(await maker.make('one')).toMatchObject({ ok: true, content: 'one' });
      expect(await maker.make('bad')).toMatchObject({ ok: false, reasons: ['Error: out of order'] });
      expect(await maker.make('two')).toMatchObject({ ok: true, content: 'two' });
      expect(await maker.make('gone')).toMatchObject({ ok: false, reasons: ['the thread ended with 3'] });
      expect(await maker.make('three')).toMatchObject({ ok: true, content: 'three' });
    } finally {
      await maker.stop();
    }
  });
});
