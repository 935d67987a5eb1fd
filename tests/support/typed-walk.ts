/** What is typed at `probity walk supplier`. */

/** Each line with its Enter. */
export const typed = (...lines: readonly string[]): string => lines.map((line) => `${line}\n`).join('');

/** What is asked before the first question. @param name of the supplier */
export const typedDetails = (name: string): string[] => [
  name,
  'bd',
  'BD-77, X',
  'Work clothing',
  'City of Alder',
  '',
  'EUR 240,000',
  'A. Officer',
  'Officer',
  '2026-11-20',
];
