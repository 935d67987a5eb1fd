/** Texts of a checklist are ICU messages without arguments: one in braces would have no value when the text is shown. */

/** @returns where the first argument or tag begins; undefined for a text that reads as it is written */
export function argumentIn(message: string): number | undefined {
  if (!/[{<]/.test(message)) return undefined;
  // An apostrophe before one of {}<> quotes everything up to the next single one; '' is an apostrophe.
  const quoted = /''|'[{}<>](?:[^']|'')*(?:'|$)/y;
  for (let at = 0; at < message.length; at++) {
    quoted.lastIndex = at;
    const [skipped] = quoted.exec(message) ?? [];
    if (skipped !== undefined) at += skipped.length - 1;
    else if (/^(?:\{|<[a-z/])/i.test(message.slice(at, at + 2))) return at;
  }
  return undefined;
}
