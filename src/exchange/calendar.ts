/** A day as a calendar file (iCalendar, RFC 5545) that every calendar program reads. */
import { addDays } from '../findings/index.ts';

export interface CalendarDay {
  /** The same for the same day of the same record, so that a second file replaces the first. */
  uid: string;
  /** ISO date. */
  day: string;
  /** ISO 8601 time in UTC at which the entry was written; never the clock's. */
  stamp: string;
  summary: string;
  description: string;
  /** Name and version of the program. */
  tool: string;
}

/** No alarm: whoever takes the file knows best when to be reminded. */
export function calendarFile({ uid, day, stamp, summary, description, tool }: CalendarDay): string {
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    `PRODID:-//${escaped(tool)}//EN`,
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    'BEGIN:VEVENT',
    `UID:${escaped(uid)}`,
    `DTSTAMP:${stamp.replace(/\.\d+/, '').replace(/[-:]/g, '')}`,
    `DTSTART;VALUE=DATE:${compact(day)}`,
    // The end of a day without hours is the day after (section 3.6.1).
    `DTEND;VALUE=DATE:${compact(addDays(day, 1))}`,
    `SUMMARY:${escaped(summary)}`,
    `DESCRIPTION:${escaped(description)}`,
    'TRANSP:TRANSPARENT',
    'END:VEVENT',
    'END:VCALENDAR',
  ];
  return lines.map((line) => `${folded(line)}\r\n`).join('');
}

const compact = (day: string): string => day.replaceAll('-', '');

/** Text values (section 3.3.11). */
const escaped = (text: string): string =>
  text.replace(/[\\;,]/g, (sign) => `\\${sign}`).replace(/\r\n|\r|\n/g, '\\n');

/** At most 75 bytes a line, its break not counted (section 3.1); a character is never cut in two. */
function folded(line: string): string {
  const parts: string[] = [];
  let part = '';
  let bytes = 0;
  for (const character of line) {
    const size = new TextEncoder().encode(character).length;
    if (bytes + size > 75) {
      parts.push(part);
      // The space that marks a continued line counts.
      [part, bytes] = ['', 1];
    }
    part += character;
    bytes += size;
  }
  return [...parts, part].join('\r\n ');
}
