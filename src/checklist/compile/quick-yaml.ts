/**
 * Reads YAML about ten times as fast as the exact reader, which also knows the place of everything (`source.ts`). It is for
 * files that have nothing unusual in them and turns down all others, so that both readers agree on what it takes: a test
 * holds them against each other.
 */
import { load, Schema, Type } from 'js-yaml';

/** Nests as deep as no checklist does. */
const DEEPEST = 30;
const LONGEST_KEY = 100;
/**
 * What the two readers take differently: tabs, byte order marks, line ends of old, directives, comments without a space
 * before them, and lists or maps as keys.
 */
const UNUSUAL = /[\t\ufeff]|\r(?!\n)|^%|["'\]},|>]#|(?:^|[\s{[,-])\?(?:\s|$)|[\]}](?:\s|#.*$)*:/m;

/** What was read is none of the reader's business: the exact reader says what is wrong, if anything is. */
class TurnedDown extends Error {}

/** @returns undefined for a file that needs the exact reader */
export function readQuickly(text: string): unknown {
  // Of a NUL the quick reader tells the place, for which it goes through the whole text.
  if (text.includes('\0') || UNUSUAL.test(text)) return undefined;
  try {
    const content = load(text, {
      schema: CORE,
      maxDepth: DEEPEST,
      onWarning: turnDown,
      listener(event, { tag, anchor, result }) {
        if (event === 'close' && (result === null || anchor !== null || tag === '!')) turnDown();
      },
    });
    check(content);
    return content;
  } catch {
    return undefined;
  }
}

function turnDown(): never {
  throw new TurnedDown();
}

/** Keys without end, halves of characters, and lists and maps with nothing in some place are for the exact reader. */
function check(value: unknown): void {
  if (value === null || (typeof value === 'string' && !value.isWellFormed())) turnDown();
  if (Array.isArray(value)) value.forEach(check);
  else if (typeof value === 'object')
    for (const key of Object.keys(value)) {
      if (key.length > LONGEST_KEY || !key.isWellFormed()) turnDown();
      check((value as Record<string, unknown>)[key]);
    }
}

/** Words without quotes that are no text, as YAML 1.2 has them. */
const NOTHING = /(?:~|[Nn]ull|NULL)?/;
const TRUTH = /[Tt]rue|TRUE|[Ff]alse|FALSE/;
const NUMBER = /[-+]?(?:[0-9]+(?:\.[0-9]*)?|\.[0-9]+)/;
const NUMBER_OF_ANOTHER_KIND =
  /0o[0-7]+|0x[0-9a-fA-F]+|[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)[eE][-+]?[0-9]+|[-+]?\.(?:inf|Inf|INF)|\.(?:nan|NaN|NAN)/;

const oneOf = (...forms: RegExp[]): RegExp =>
  new RegExp(`^(?:${forms.map(({ source }) => source).join('|')})$`);

/** Every word is held against all of them, so they are one expression. */
const NO_TEXT = oneOf(NOTHING, TRUTH, NUMBER, NUMBER_OF_ANOTHER_KIND);
const A_TRUTH = oneOf(TRUTH);
const A_NUMBER = oneOf(NUMBER);

function valueOf(word: string): boolean | number {
  if (A_TRUTH.test(word)) return word.toLowerCase() === 'true';
  return A_NUMBER.test(word) ? Number(word) : turnDown();
}

/** No file can name this type: its name has spaces. */
const CORE = new Schema({
  implicit: [
    new Type('a word that is no text', {
      kind: 'scalar',
      resolve: (word: string) => NO_TEXT.test(word),
      construct: valueOf,
    }),
  ],
});
