/** A day as three typed numbers; the order is the language's, the value is always ISO. */
export interface DateParts {
  day: string;
  month: string;
  year: string;
}

export const NO_DATE: DateParts = { day: '', month: '', year: '' };

export function partsOf(iso: string | undefined): DateParts {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(iso ?? '');
  if (!match) return NO_DATE;
  const [, year = '', month = '', day = ''] = match;
  return { year, month: String(Number(month)), day: String(Number(day)) };
}

/** ISO date as typed; undefined when nothing was typed. What is no day is left for the rules to refuse. */
export function isoOf({ day, month, year }: DateParts): string | undefined {
  const [y, m, d] = [year, month, day].map((part) => part.trim());
  if (!y && !m && !d) return undefined;
  return `${(y ?? '').padStart(4, '0')}-${(m ?? '').padStart(2, '0')}-${(d ?? '').padStart(2, '0')}`;
}
