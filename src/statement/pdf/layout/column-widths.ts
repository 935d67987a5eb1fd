/** Widths of columns: by their shares, but no column narrower than its widest word while another has room to give. */

export function columnWidths(
  shares: readonly number[],
  widestWords: readonly number[],
  total: number,
): number[] {
  const sum = shares.reduce((a, b) => a + b, 0);
  const wanted = shares.map((share) => (share / sum) * total);
  // A word that would take more than two fifths of the table (a digest, an address) may be broken.
  const least = widestWords.map((word) => Math.min(word, total * 0.4));
  if (least.reduce((a, b) => a + b, 0) > total) return wanted;
  const lacking = wanted.map((width, i) => Math.max(0, (least[i] ?? 0) - width));
  const spare = wanted.map((width, i) => Math.max(0, width - (least[i] ?? 0)));
  const needed = lacking.reduce((a, b) => a + b, 0);
  const available = spare.reduce((a, b) => a + b, 0);
  return wanted.map(
    (width, i) => width + (lacking[i] ?? 0) - (available > 0 ? ((spare[i] ?? 0) / available) * needed : 0),
  );
}
