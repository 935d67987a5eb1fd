/** How a record that comes in stands to the one that is kept. */
import { expect, it } from 'vitest';
import { append, type AssessmentRecord } from '../../src/record/index.ts';
import { relationOf } from '../../src/record/relation.ts';
import { ASSESSED_ON, Scenario, small } from '../support/scenario.ts';

const AT = `${ASSESSED_ON}T10:00:00Z`;
const begun = new Scenario(small).says('work.documents', 'no').record;
const on = (record: AssessmentRecord, question: string): AssessmentRecord =>
  append(record, { type: 'deferred', question }, AT);
const here = on(begun, 'law.convictions');
const there = on(begun, 'risk.industry');
const other = new Scenario(small).says('work.documents', 'yes').record;

it.each<[string, AssessmentRecord | null, AssessmentRecord, string]>([
  ['where none is kept', null, begun, 'new'],
  ['as the same log', here, structuredClone(here), 'same'],
  ['as one that goes on', begun, here, 'newer'],
  ['as one that the kept one goes on from', here, begun, 'older'],
  ['as one that went on otherwise', here, there, 'diverged'],
  ['as a longer one that went on otherwise', here, on(there, 'work.documents'), 'diverged'],
  ['as a shorter one with another beginning', here, other, 'diverged'],
])('%s', (_name, kept, given, relation) => {
  expect(relationOf(kept, given)).toBe(relation);
});
