/** A short run over every reader, the same each time; `npm run fuzz` is the long one. */
import { describe, expect, it } from 'vitest';
import { changeBytes, joined } from './change/bytes.ts';
import { inputOf } from './input.ts';
import { READERS } from './readers/index.ts';
import type { Reader } from './reader.ts';
import { shrunk } from './shrink.ts';
import { tryOut } from './try.ts';

const SEED = 1;
/** A busy machine fails no test; the long run looks at the time. */
const UNTIMED = Infinity;

describe('no reader fails at a file, and none takes what it should not', () => {
  it.each(READERS.map(({ reader, share }): [string, Reader, number] => [reader.name, reader, share]))(
    '%s',
    async (_, reader, share) => {
      const outcomes = new Set<string>();
      for (let number = 0; number < Math.round(share * 500); number++) {
        const { outcome, fault } = await tryOut(reader, inputOf(reader, { seed: SEED, number }), UNTIMED);
        expect(fault, `${reader.name} ${number}`).toBe('');
        outcomes.add(outcome);
      }
      expect(outcomes).toContain('refused');
    },
  );

  it.each(READERS.map(({ reader }): [string, Reader] => [reader.name, reader]))(
    '%s takes every good file',
    async (_, reader) => {
      for (const sample of reader.samples)
        expect(await tryOut(reader, sample, UNTIMED)).toMatchObject({ outcome: 'taken', fault: '' });
    },
  );
});

describe('a reader that fails', () => {
  /** It cannot bear the word, whatever stands around it. */
  const careless: Reader = {
    name: 'careless',
    ending: 'txt',
    samples: [Buffer.from('a good file in which nothing is wrong at all')],
    change: (file, lots) => (lots.chance(0.5) ? joined(file, Buffer.from('bad')) : changeBytes(file, lots)),
    read: (file) => {
      if (Buffer.from(file).includes('bad')) throw new Error('cannot bear it');
      return 'taken';
    },
  };

  it('is found, and the file is made as small as it can be', async () => {
    const tried = await Promise.all(
      Array.from({ length: 50 }, (_, number) => tryOut(careless, inputOf(careless, { seed: SEED, number }))),
    );
    const number = tried.findIndex(({ outcome }) => outcome === 'faulty');
    const fault = tried[number]?.fault ?? '';
    expect(fault).toContain('cannot bear it');
    const small = await shrunk(careless, { seed: SEED, number }, fault);
    expect(Buffer.from(small).toString()).toBe('bad');
  });

  it('is found when it takes longer than it may', async () => {
    const [good = new Uint8Array()] = careless.samples;
    expect(await tryOut(careless, good)).toMatchObject({ outcome: 'taken', fault: '' });
    expect(await tryOut(careless, good, -1)).toMatchObject({ outcome: 'faulty' });
  });

  it('is tried with the same file for the same seed and number', () => {
    const [{ reader } = { reader: careless }] = READERS;
    const file = (seed: number, number: number) => inputOf(reader, { seed, number });
    expect(file(3, 17)).toEqual(file(3, 17));
    expect(file(3, 17)).not.toEqual(file(3, 18));
    expect(file(3, 17)).not.toEqual(file(4, 17));
  });
});
