/** A folder of records, one of which is damaged: every command names it, and goes on with the others. */
import { appendFileSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { typed, typedDetails } from '../support/typed-walk.ts';
import { Workplace } from './program.ts';

let place: Workplace;
let victim: string;
beforeEach(async () => {
  place = new Workplace();
  victim = await walked('Victim Ltd', 'Garments', 'Migrants');
  await walked('Other Ltd', 'Ships');
  const log = place.path(victim);
  writeFileSync(log, readFileSync(log, 'utf8').replace('Garments', 'Gardens'));
});
afterEach(() => place.remove());

/** An assessment as it is kept by a walk. @returns the path of its log */
async function walked(name: string, ...reasons: string[]): Promise<string> {
  const { err } = await place.run(
    ['walk', 'supplier'],
    typed(...typedDetails(name), ...reasons.flatMap((reason) => ['3', reason])),
  );
  return /probity-records\/records\/[0-9a-f-]+\.jsonl/.exec(err)?.[0] ?? err;
}

it('is what these tests believe it is', () => {
  expect(victim).toMatch(/\.jsonl$/);
});

it.each([
  ['en', 'Its log was changed in entry 2 or in a later one.'],
  ['zh', '日志第 2 条或其后的条目被更改过。'],
])('a walk goes on with another one, and names the damaged one (%s)', async (language, words) => {
  const { code, out, err } = await place.run(
    ['walk', 'supplier', '--resume', '--lang', language],
    typed('/review', '/quit'),
  );
  expect(code).toBe(0);
  expect(err).toContain(`${victim}:`);
  expect(err).toContain(words);
  expect(out).toContain('Other Ltd');
});

describe('a backup', () => {
  it('takes the others, says which one it could not take, and ends with 1', async () => {
    const { code, err } = await place.run(['backup', '-o', 'all.zip']);
    expect(code).toBe(1);
    expect(err).toContain('Not in the file: Victim Ltd');
    const restored = await place.run(['restore', 'all.zip', '--folder', 'elsewhere']);
    expect(restored).toMatchObject({ code: 0 });
    expect(restored.out).toContain('Other Ltd');
    expect(restored.out).not.toContain('Victim Ltd');
  });

  it('from before is not restored over what is damaged, but beside it', async () => {
    const log = place.path(victim);
    const damaged = readFileSync(log, 'utf8');
    writeFileSync(log, damaged.replace('Gardens', 'Garments'));
    await place.run(['backup', '-o', 'all.zip']);
    writeFileSync(log, damaged);
    const { code, out } = await place.run(['restore', 'all.zip']);
    expect(code).toBe(0);
    expect(out).toMatch(/Victim Ltd.*probity salvage/);
    expect(readFileSync(log, 'utf8')).toBe(damaged);
  });
});

it('suppliers side by side are shown without the damaged one, which is named', async () => {
  const { code, out, err } = await place.run(['portfolio', 'probity-records']);
  expect(code).toBe(1);
  expect(out).toContain('Other Ltd');
  expect(out).not.toContain('Victim Ltd');
  expect(err).toContain('Its log was changed in entry 2 or in a later one.');
});

describe('probity salvage', () => {
  it('saves every line as it stands, and says where the log breaks', async () => {
    appendFileSync(place.path(victim), '\n{"cut off\n');
    const { code, err } = await place.run(['salvage', victim, '-o', 'saved.zip']);
    expect(code).toBe(0);
    expect(err).toContain('Victim Ltd');
    const files = unzipSync(new Uint8Array(readFileSync(place.path('saved.zip'))));
    const remains = JSON.parse(strFromU8(files['remains.json'] ?? new Uint8Array())) as {
      damage: object;
      pieces: { place: string; content: string }[];
    };
    expect(remains.damage).toMatchObject({ code: 'changed', event: 2 });
    const contents = remains.pieces.map(({ content }) => content).join('\n');
    for (const part of ['Gardens', 'Migrants', '{"cut off']) expect(contents).toContain(part);
  });

  it('says what could be taken over, and writes nothing before that is wanted', async () => {
    const before = readdirSync(dirname(place.path(victim)));
    const { code, out } = await place.run(['salvage', victim]);
    expect(code).toBe(0);
    expect(out).toContain('2 answers are taken over and wait for your word.');
    expect(out).toContain('  Industry');
    expect(readdirSync(dirname(place.path(victim)))).toEqual(before);
  });

  it('goes on with a new record, in which each answer waits for a word; the damaged one stays as it was', async () => {
    const log = place.path(victim);
    // An answer that cannot be read, in an entry of its own line.
    writeFileSync(log, readFileSync(log, 'utf8').replace('"reason":"Migrants"', '"reason":7'));
    const damaged = readFileSync(log, 'utf8');
    const { code, out, err } = await place.run(['salvage', victim, '--go-on']);
    expect(code).toBe(0);
    expect(out).toContain('  Workforce: The last entry on it cannot be read.');
    expect(readFileSync(log, 'utf8')).toBe(damaged);
    const begun = /probity-records\/records\/[0-9a-f-]+\.jsonl/.exec(err.replace(victim, ''))?.[0] ?? err;
    await place.run(['bundle', begun, '-o', 'begun.zip']);
    const files = unzipSync(new Uint8Array(readFileSync(place.path('begun.zip'))));
    const record = Object.entries(files).find(([name]) => /record.*\.json$/.test(name))?.[1];
    const { events } = JSON.parse(strFromU8(record ?? new Uint8Array())) as { events: { type: string }[] };
    expect(events.map(({ type }) => type)).toEqual(['started', 'salvaged', 'carried']);
    expect(events[1]).toMatchObject({ salvage: { left: { events: 1, answers: 1 } } });
    const walk = await place.run(['walk', 'supplier', '--resume'], typed('/review', '/quit'));
    expect(walk.out).toContain('Victim Ltd');
  });

  it('begins nothing where the beginning is gone', async () => {
    const log = place.path(victim);
    writeFileSync(log, readFileSync(log, 'utf8').replace('"header"', '"hdr"'));
    const { code, err } = await place.run(['salvage', victim, '--go-on']);
    expect(code).toBe(2);
    expect(err).toContain('Which checklist the record was made with cannot be read');
  });

  it.each([
    ['a sound record', async () => walked('Sound Ltd')],
    ['a record that is not there', () => Promise.resolve('probity-records/records/nobody.jsonl')],
  ])('writes nothing for %s', async (_, path) => {
    const { code, err } = await place.run(['salvage', await path(), '-o', 'saved.zip']);
    expect(code).toBe(2);
    expect(err).not.toMatch(/^\s+at /m);
    expect(place.names()).not.toContain('saved.zip');
  });
});

it.each(['findings', 'statement', 'bundle'])(
  '%s says what is wrong with the damaged one',
  async (command) => {
    const { code, err } = await place.run([
      command,
      victim,
      ...(command === 'findings' ? [] : ['-o', 'out']),
    ]);
    expect(code).toBe(2);
    expect(err).toContain('Its log was changed in entry 2 or in a later one.');
    expect(err).toContain('probity salvage');
  },
);
