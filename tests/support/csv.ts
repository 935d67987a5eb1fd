/** Reads CSV as RFC 4180 has it, written apart from our writer. */

/** @returns the cells of each line */
export function parseCsv(text: string): string[][] {
  const lines: string[][] = [];
  let line: string[] = [];
  let cell = '';
  let quoted = false;
  for (let at = 0; at < text.length; at++) {
    const sign = text.charAt(at);
    if (quoted) {
      if (sign !== '"') cell += sign;
      else if (text.charAt(at + 1) === '"') cell += text.charAt(++at);
      else quoted = false;
    } else if (sign === '"') quoted = true;
    else if (sign === ',') {
      line.push(cell);
      cell = '';
    } else if (sign === '\r' && text.charAt(at + 1) === '\n') {
      at++;
      lines.push([...line, cell]);
      [line, cell] = [[], ''];
    } else cell += sign;
  }
  if (quoted || line.length > 0 || cell !== '') throw new Error('the last line has no end');
  return lines;
}
