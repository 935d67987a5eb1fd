/**
 * Ways of writing a condition that are right elsewhere: other languages' operators, the quotes of a word processor,
 * the punctuation of a Chinese keyboard.
 */
export interface Slip {
  offset: number;
  written: string;
  instead: string;
}

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
  '＜': '<',
  '＞': '>',
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
  '！': '!',
  '“': '"',
  '”': '"',
  '„': '"',
  '«': '"',
  '»': '"',
  '「': '"',
  '」': '"',
  '‘': "'",
  '’': "'",
  '（': '(',
  '）': ')',
  '【': '[',
  '】': ']',
  '，': ',',
  '、': ',',
  '。': '.',
  '．': '.',
};

/** Quoted text, a word, a run of signs, or one other character. */
const TOKEN = /"(?:\\.|[^"\\])*"|'(?:\\.|[^'\\])*'|[\w-]+|[=<>!&|]+|./gsu;

/** @returns the first slip outside quotes; undefined where there is none */
export function slipIn(condition: string): Slip | undefined {
  for (const { 0: token, index } of condition.matchAll(TOKEN)) {
    const word = token.toLowerCase();
    const instead = Object.hasOwn(INSTEAD, word) ? INSTEAD[word] : undefined;
    if (instead !== undefined) return { offset: index, written: token, instead };
  }
  return undefined;
}
