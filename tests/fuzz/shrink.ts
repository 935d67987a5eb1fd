/** Makes a file with which a reader fails as small as it can, as long as it fails in the same way. */
import { changesOf, inputOf, type Input } from './input.ts';
import { joined } from './change/bytes.ts';
import type { Reader } from './reader.ts';
import { kindOf, tryOut } from './try.ts';

const MOST_TRIES = 400;

export async function shrunk(reader: Reader, input: Input, fault: string): Promise<Uint8Array> {
  const kind = kindOf(fault);
  const budget = { left: MOST_TRIES };
  const fails = async (tried: Uint8Array): Promise<boolean> =>
    budget.left-- > 0 && kindOf((await tryOut(reader, tried)).fault) === kind;
  const file = await withFewerChanges(reader, input, fails);
  return fault.startsWith('slow') ? file : withFewerBytes(file, fails, budget);
}

type Fails = (file: Uint8Array) => Promise<boolean>;

async function withFewerChanges(reader: Reader, input: Input, fails: Fails): Promise<Uint8Array> {
  let without: number[] = [];
  for (let i = 0; i < changesOf(reader, input); i++) {
    const fewer = [...without, i];
    if (await fails(inputOf(reader, { ...input, without: fewer }))) without = fewer;
  }
  return inputOf(reader, { ...input, without });
}

/** Takes out halves, quarters and so on, wherever it fails without them as well. */
async function withFewerBytes(file: Uint8Array, fails: Fails, budget: { left: number }): Promise<Uint8Array> {
  let small = file;
  for (let length = small.length >> 1; length > 0; length >>= 1)
    for (let at = 0; at < small.length && budget.left > 0;) {
      const fewer = joined(small.subarray(0, at), small.subarray(at + length));
      if (await fails(fewer)) small = fewer;
      else at += length;
    }
  return small;
}
