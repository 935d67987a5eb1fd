/** Is one version of a checklist later than another? Both are three numbers, such as "1.10.0". */
export function isLater(version: string, than: string): boolean {
  const theirs = numbersOf(than);
  for (const [place, number] of numbersOf(version).entries()) {
    const other = theirs[place] ?? 0;
    if (number !== other) return number > other;
  }
  return false;
}

const numbersOf = (version: string): number[] => version.split('.').map(Number);
