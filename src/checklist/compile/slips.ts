/**
 * Ways of writing a condition that are right elsewhere: other languages' operators, the quotes of a word processor,
 * the punctuation of a Chinese keyboard, numbers as in a report.
 */
import { isUnusualSpace } from './unusual-space.ts';

export type Slip = { offset: number; written: string } & ({ instead: string } | { reason: Reason });

/** Where no sign can be put in another's place: what the catalogue says under `diagnostic.expression-syntax`. */
type Reason = 'percent' | 'thousands' | 'apart' | 'blank' | 'sign';

const INSTEAD: Record<string, string> = {
  '=': '==',
  '＝': '==',
  '===': '==',
  '!==': '!=',
  '<>': '!=',
  '≠': '!=',
  '=>': '>=',
  '≥': '>=',
  '=<': '<=',
  '≤': '<=',
  '&': '&&',
  '＆': '&&',
  '＆＆': '&&',
  and: '&&',
  且: '&&',
  '|': '||',
  '｜': '||',
  '｜｜': '||',
  or: '||',
  或: '||',
  not: '!',
  '“': '"',
  '”': '"',
  '„': '"',
  '«': '"',
  '»': '"',
  '「': '"',
  '」': '"',
  '‘': "'",
  '’': "'",
  '【': '[',
  '】': ']',
  '、': ',',
  '。': '.',
};

/** Quoted text, and what is looked at as a whole; or one other character. */
const TOKEN = new RegExp(
  [
    String.raw`"(?:\\.|[^"\\])*"|'(?:\\.|[^'\\])*'`,
    String.raw`-?\d{1,3}(?:[,，]\d{3})+(?!\d)`,
    String.raw`-?\d+(?:\.\d+)?\s*[%％]`,
    String.raw`[\w-]+`,
    String.raw`[<>!=]\s+=|&\s+&|\|\s+\|`,
    '[＜＞！＝<>!=]＝|[＜＞！＝]=|＆＆|｜｜',
    '[=<>!&|]+',
    '[０-９Ａ-Ｚａ-ｚ]+',
    '.',
  ].join('|'),
  'gsu',
);

/** @returns the first slip outside quotes; undefined where there is none */
export function slipIn(condition: string): Slip | undefined {
  for (const { 0: token, index } of condition.matchAll(TOKEN)) {
    const instead = insteadOf(token);
    if (instead !== undefined) return { offset: index, written: token, instead };
    const reason = reasonAgainst(token, condition.slice(0, index));
    if (reason !== undefined) return { offset: index, written: token, reason };
  }
  return undefined;
}

function insteadOf(token: string): string | undefined {
  const word = token.toLowerCase();
  if (Object.hasOwn(INSTEAD, word)) return INSTEAD[word];
  // Full-width letters, digits and signs; some of the signs have no meaning here at any width.
  const plain = /^[\uff01-\uff5e<>!=]+$/.test(token) ? token.normalize('NFKC') : token;
  return plain !== token && /^[\w"'()[\],.<>=!&|-]+$/.test(plain) ? plain : undefined;
}

/** @param before what stands before the token: in a list a comma is in its place */
function reasonAgainst(token: string, before: string): Reason | undefined {
  if (/^["']./.test(token)) return undefined;
  if (/\d\s*[%％]$/.test(token)) return 'percent';
  if (/\d[,，]\d/.test(token))
    return before.lastIndexOf('[') > before.lastIndexOf(']') ? undefined : 'thousands';
  if (/\S\s+\S/.test(token)) return 'apart';
  if (/^[\0-\x7f]/.test(token)) return undefined;
  return isUnusualSpace(token) ? 'blank' : 'sign';
}
