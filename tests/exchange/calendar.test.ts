/** RFC 5545: what a calendar program insists on. */
import { describe, expect, it } from 'vitest';
import { calendarFile, type CalendarDay } from '../../src/exchange/index.ts';

const DAY: CalendarDay = {
  uid: '00000000-0000-4000-8000-000000000001.uk-s54@probity',
  day: '2026-12-31',
  stamp: '2026-11-23T09:00:00.123Z',
  summary: 'Publish; sign, then file',
  description: 'Two lines\nwith a \\ in it',
  tool: 'Probity 0.1.0',
};

const unfolded = (file: string): string[] => file.replaceAll('\r\n ', '').split('\r\n').slice(0, -1);

describe('a day as a calendar file', () => {
  it('has one whole day, from this to the next', () => {
    expect(unfolded(calendarFile(DAY))).toEqual([
      'BEGIN:VCALENDAR',
      'VERSION:2.0',
      'PRODID:-//Probity 0.1.0//EN',
      'CALSCALE:GREGORIAN',
      'METHOD:PUBLISH',
      'BEGIN:VEVENT',
      'UID:00000000-0000-4000-8000-000000000001.uk-s54@probity',
      'DTSTAMP:20261123T090000Z',
      'DTSTART;VALUE=DATE:20261231',
      'DTEND;VALUE=DATE:20270101',
      String.raw`SUMMARY:Publish\; sign\, then file`,
      String.raw`DESCRIPTION:Two lines\nwith a \\ in it`,
      'TRANSP:TRANSPARENT',
      'END:VEVENT',
      'END:VCALENDAR',
    ]);
  });

  it.each([
    ['English', 'A sentence of many words, '.repeat(20)],
    ['Chinese', '公布现代奴隶制声明并由董事签署。'.repeat(20)],
    ['characters of four bytes', '🧵'.repeat(60)],
  ])('folds long lines at 75 bytes and cuts no character: %s', (_, description) => {
    const file = calendarFile({ ...DAY, description });
    const lines = file.split('\r\n');
    expect(lines.at(-1)).toBe('');
    for (const line of lines) expect(new TextEncoder().encode(line).length).toBeLessThanOrEqual(75);
    expect(file.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
    const [value = ''] = unfolded(file).filter((line) => line.startsWith('DESCRIPTION:'));
    expect(value.slice('DESCRIPTION:'.length).replaceAll('\\,', ',')).toBe(description);
  });

  it('is the same for the same day, and carries no alarm', () => {
    expect(calendarFile(DAY)).toBe(calendarFile({ ...DAY }));
    expect(calendarFile(DAY)).not.toContain('VALARM');
  });
});
