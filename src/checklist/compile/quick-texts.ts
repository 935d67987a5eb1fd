/**
 * Reads a file of texts in which nothing is wrong several times as fast as the exact reader, which also knows the place of
 * everything (`flat-json.ts`). It turns down all others; a test holds the two against each other.
 */
import type { Texts } from '../texts.ts';
import { PLAIN, type ExpectedKeys } from './expected-keys.ts';
import { argumentIn, SIGN } from './plain-message.ts';

const BLANK = /^\s*$/;

/** @returns undefined for a file that needs the exact reader */
export function readTextsQuickly(text: string, expected: ExpectedKeys): Texts | undefined {
  if (text.includes('\\') || !text.isWellFormed()) return undefined;
  const content = parsed(text);
  if (!content) return undefined;
  const keys = Object.keys(content);
  // Without backslashes each quote begins or ends a key or a text; of a key that is there twice only one is left.
  if (quotesIn(text) !== 4 * keys.length) return undefined;
  // Nothing in most files is an argument or a tag, which one look at the whole tells sooner than one at each text.
  const isPlain = !SIGN.test(text.slice(text.indexOf('{') + 1)) && !expected.arguments?.size;
  let needed = 0;
  for (const key of keys) {
    const one = content[key];
    if (typeof one !== 'string' || BLANK.test(one)) return undefined;
    if (!isPlain && !isShowable(one, expected.arguments?.get(key))) return undefined;
    if (expected.needed.has(key)) needed += 1;
    else if (!expected.allowed?.has(key)) return undefined;
  }
  return needed === expected.needed.size ? (content as Texts) : undefined;
}

function parsed(text: string): Record<string, unknown> | undefined {
  try {
    const content: unknown = JSON.parse(text);
    return typeof content === 'object' ? ((content ?? undefined) as Record<string, unknown>) : undefined;
  } catch {
    // The exact reader says what is wrong.
    return undefined;
  }
}

function quotesIn(text: string): number {
  let quotes = 0;
  for (let at = text.indexOf('"'); at >= 0; at = text.indexOf('"', at + 1)) quotes += 1;
  return quotes;
}

const isShowable = (text: string, { needed, allowed } = PLAIN): boolean =>
  argumentIn(text, needed, allowed) === undefined && needed.every((name) => text.includes(`{${name}}`));
