/** Numbers as the report writes them: no more digits than the next run would confirm. */

/** @param digits that count */
export function about(value: number, digits: number): string {
  return new Intl.NumberFormat('en', { maximumSignificantDigits: digits }).format(value);
}

/** One digit: machines, and busy minutes of one machine, differ by more. */
export const times = (ratio: number): string => `${about(ratio, 1)} times`;

export const microseconds = (value: number): string => milliseconds(value / 1000);

export function milliseconds(value: number): string {
  const rounded = Number(value.toPrecision(2));
  if (rounded >= 1000) return `${about(rounded / 1000, 2)} s`;
  return rounded >= 1 ? `${about(rounded, 2)} ms` : `${about(rounded * 1000, 2)} µs`;
}

export function bytes(value: number): string {
  if (value >= 1_000_000) return `${about(value / 1_000_000, 2)} MB`;
  return value >= 1000 ? `${about(value / 1000, 2)} kB` : `${about(value, 2)} B`;
}
