/**
 * Texts of a checklist are ICU messages without arguments: one in braces would have no value when the text is shown.
 * The sentences of a statement name answers in braces, and nothing else.
 */

/** What an argument or a tag begins with. */
export const SIGN = /[{<]/;

/** @returns where the first argument or tag begins that is none of `known`; undefined where there is none */
export function argumentIn(message: string, ...known: (readonly string[])[]): number | undefined {
  if (!SIGN.test(message)) return undefined;
  // An apostrophe before one of {}<> quotes everything up to the next single one; '' is an apostrophe.
  const quoted = /''|'[{}<>](?:[^']|'')*(?:'|$)/y;
  for (let at = 0; at < message.length; at++) {
    quoted.lastIndex = at;
    const [skipped] = quoted.exec(message) ?? [];
    if (skipped !== undefined) at += skipped.length - 1;
    else if (known.flat().some((name) => message.startsWith(`{${name}}`, at))) continue;
    else if (/^(?:\{|<[a-z/])/i.test(message.slice(at, at + 2))) return at;
  }
  return undefined;
}
