import type { Deadline } from '../../checklist/index.ts';
import { addDays, addMonths } from '../days.ts';

/** @param yearEnd last day of the financial year, ISO date */
export function dueOn(deadline: Deadline, yearEnd: string): string {
  if ('months' in deadline) return monthsAfter(yearEnd, deadline.months);
  const thisYear = `${yearEnd.slice(0, 4)}-${deadline.day}`;
  return thisYear > yearEnd ? thisYear : `${String(Number(yearEnd.slice(0, 4)) + 1)}-${deadline.day}`;
}

/** A year that ends with a month gives time until the end of a month: 30 June and six months are 31 December. */
function monthsAfter(yearEnd: string, months: number): string {
  const next = addDays(yearEnd, 1);
  return next.endsWith('-01') ? addDays(addMonths(next, months), -1) : addMonths(yearEnd, months);
}
