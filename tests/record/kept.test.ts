/** Records as earlier versions of the program wrote them; `kept/README.md` says which. They are read for ever, as they are. */
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { fold, writeRecord } from '../../src/record/index.ts';
import { readRecord } from '../../src/record/read.ts';
import { recordSchema } from '../../src/record/schema.ts';

const FOLDER = new URL('kept/', import.meta.url);
const KEPT = readdirSync(FOLDER).filter((name) => name.endsWith('.json'));
const textOf = (name: string): string => readFileSync(new URL(name, FOLDER), 'utf8');

describe('a record of an earlier version', () => {
  it.each(KEPT)('%s is read, and written again as it was', (name) => {
    const read = readRecord(textOf(name));
    expect(read).toMatchObject({ ok: true });
    if (!read.ok) return;
    expect(JSON.parse(writeRecord(read.value))).toEqual(JSON.parse(textOf(name)));
    expect(fold(read.value).details.subject.name).toBe('Hadal Garments Ltd');
  });

  it('is kept for every type of event', () => {
    const kept = KEPT.flatMap((name) => (JSON.parse(textOf(name)) as { events: { type: string }[] }).events);
    const known = recordSchema.shape.events.element.options.map(({ shape }) => shape.type.value);
    expect([...new Set(kept.map(({ type }) => type))].sort()).toEqual([...known].sort());
  });
});
