/**
 * Dates and numbers from our own tables: what `Intl` writes differs from one version of a browser to the next, and a
 * statement must come out the same everywhere.
 */
import type { Language } from './languages.ts';

const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

/** @param day ISO date; anything else is returned as it is */
export function formatDate(day: string, language: Language): string {
  const [, year, month, date] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(day) ?? [];
  if (!year || !month || !date) return day;
  if (language === 'zh') return `${year}年${String(Number(month))}月${String(Number(date))}日`;
  return `${String(Number(date))} ${MONTHS[Number(month) - 1] ?? month} ${year}`;
}

/** Groups of three, decimal point; the same in both languages. */
export function formatNumber(value: number): string {
  const [whole = '', decimals] = String(value).split('.');
  if (!/^-?\d+$/.test(whole)) return String(value);
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ',');
  return decimals === undefined ? grouped : `${grouped}.${decimals}`;
}

/** ISO 4217 code before the amount, which is unambiguous in every language. */
export function formatMoney({ amount, currency }: { amount: number; currency: string }): string {
  return `${currency}\u00A0${formatNumber(amount)}`;
}
