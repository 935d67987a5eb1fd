/** The digest is the same whether the platform makes it or the package, which does so in browsers. */
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import fc from 'fast-check';
import { afterEach, describe, expect, it, vi } from 'vitest';

const load = async () => (await import('../../src/checklist/sha256.ts')).sha256Hex;

afterEach(() => {
  vi.restoreAllMocks();
  vi.resetModules();
});

describe.each([
  ['by the platform', () => undefined],
  ['by the package', () => vi.spyOn(process, 'getBuiltinModule').mockReturnValue(undefined as never)],
])('SHA-256 %s', (_, prepare) => {
  it('is that of the standard', async () => {
    prepare();
    const sha256Hex = await load();
    // FIPS 180-4, example of one block.
    expect(sha256Hex('abc')).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad');
  });

  it('is that of the text in UTF-8, halves of characters included', async () => {
    prepare();
    const sha256Hex = await load();
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
        expect(sha256Hex(text)).toBe(bytesToHex(sha256(utf8ToBytes(text))));
      }),
      { seed: 20211012, numRuns: 500 },
    );
  });
});
