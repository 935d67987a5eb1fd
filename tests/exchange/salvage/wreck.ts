/** Records as they lie in a store, and what may happen to them there. */
import fc from 'fast-check';
import { namedFiles, type AssessmentRecord } from '../../../src/record/index.ts';
import { readableOf, type Readable } from '../../../src/record/readable.ts';
import type { Wreck } from '../../../src/exchange/salvage/index.ts';
import { remainsOf } from '../../../src/storage/found.ts';

/** Each part as JSON, so that one byte of it can be changed. */
export interface Kept {
  id: string;
  header: string;
  events: string[];
  head: string;
}

export function kept({ events, head, ...header }: AssessmentRecord): Kept {
  return {
    id: header.id,
    header: JSON.stringify(header),
    events: events.map((event) => JSON.stringify(event)),
    head: JSON.stringify(head),
  };
}

/** What a store says of it, and what can be read. */
export function found({ id, header, events, head }: Kept): { wreck: Wreck; header: Readable['header'] } {
  const remains = remainsOf({
    id,
    header: parsed(header),
    events: events.map(parsed),
    head: parsed(head),
    noted: [],
    least: 0,
    placeOf: String,
    pieces: () => [],
  });
  const { damage, proven } = remains;
  if (!damage) throw new Error('nothing is wrong with it');
  const readable = readableOf(remains);
  return { wreck: { id, damage, proven, events: readable.events }, header: readable.header };
}

/** As a browser gives out what it cannot read. */
function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

export const filesOf = ({ events }: AssessmentRecord): ReadonlySet<string> =>
  new Set(namedFiles(events).map(({ digest }) => digest));

export const without = (record: Kept, number: number): Kept => ({
  ...record,
  events: record.events.filter((_, index) => index !== number - 1),
});

export const instead = (record: Kept, number: number, change: (text: string) => string): Kept => ({
  ...record,
  events: record.events.map((text, index) => (index === number - 1 ? change(text) : text)),
});

/** @returns the damaged record, and the number of the event that was damaged */
export type Blow = (record: Kept) => { damaged: Kept; number: number };

/** One event is lost, exchanged for something else, or has one sign more, less or another. */
export const anyBlow: fc.Arbitrary<Blow> = fc
  .record({
    where: fc.double({ min: 0, max: 0.999, noNaN: true }),
    column: fc.double({ min: 0, max: 0.999, noNaN: true }),
    sign: fc.oneof(fc.constantFrom('"', '\\', '{', '0', '', '\u0000', '\ud800'), fc.string({ maxLength: 2 })),
    instead: fc.oneof(
      fc.constantFrom('', 'null', '[]', '{}', '{"type":"answered"}', '{"seq":1,"type":"__proto__"}'),
      fc.json(),
    ),
    how: fc.constantFrom('lost', 'exchanged', 'sign', 'doubled', 'cut' as const),
  })
  .map((given): Blow => (record) => {
    const number = 1 + Math.floor(given.where * record.events.length);
    const cutAt = (text: string): number => Math.floor(given.column * text.length);
    switch (given.how) {
      case 'lost':
        return { damaged: without(record, number), number };
      case 'exchanged':
        return { damaged: instead(record, number, () => given.instead), number };
      case 'sign':
        return {
          damaged: instead(
            record,
            number,
            (text) => text.slice(0, cutAt(text)) + given.sign + text.slice(cutAt(text) + 1),
          ),
          number,
        };
      case 'doubled':
        return {
          damaged: {
            ...record,
            events: record.events.flatMap((text, index) => (index === number - 1 ? [text, text] : [text])),
          },
          number,
        };
      case 'cut':
        return { damaged: { ...record, events: record.events.slice(0, number - 1) }, number };
    }
  });
