/** Which records a list shows, and in which order. */
import { describe, expect, it } from 'vitest';
import { chosen, EVERYTHING, needsFacts, type Choice, type Listed } from '../../src/app/records/choose.ts';
import type { Known, RecordFacts } from '../../src/app/records/record-facts.ts';
import { NO_OUTCOME, type Outcome } from '../../src/record/index.ts';

const FACTS: RecordFacts = {
  journey: 'supplier',
  verdict: 'proceed',
  provisional: false,
  gaps: 0,
  triggers: [],
  open: 0,
  overdue: 0,
  nextDeadline: undefined,
};

function listed(
  name: string,
  known: Known | undefined,
  outcome: Outcome = NO_OUTCOME,
  assessedOn = '2026-11-01',
): Listed {
  const details = {
    subject: { name, country: 'DE', identifiers: [`DE ${name.length.toString()}`] },
    procurement: { title: 'Uniforms', buyer: 'City of Alder', reference: 'T-17', value: '' },
    assessor: { name: 'A. Officer', role: '' },
    assessedOn,
  };
  const checklist = { id: 'supplier', version: '1', digest: '' };
  const times = { events: 1, startedAt: '', changedAt: '' };
  return { summary: { id: name, checklist, details, outcome, evidence: {}, digest: name, ...times }, known };
}

const decided: Outcome = {
  ...NO_OUTCOME,
  decision: {
    value: 'exclude',
    proposed: 'exclude',
    by: { name: 'B', role: '' },
    reasons: 'x',
    decidedOn: '2026-11-02',
  },
};

const ALL: Listed[] = [
  listed('Zebra', FACTS, NO_OUTCOME, '2026-11-20'),
  listed('Übertuch', { ...FACTS, overdue: 2, nextDeadline: '2026-11-05' }),
  listed('Atlas', { ...FACTS, nextDeadline: '2026-12-01' }, decided, '2025-01-01'),
  listed('Own town', { ...FACTS, journey: 'own-process', verdict: null, gaps: 3 }),
  listed('Lost', 'no-checklist', NO_OUTCOME, '2026-11-10'),
  listed('Broken', 'damaged'),
  listed('Waiting', undefined),
];

const names = (choice: Partial<Choice>): string[] =>
  chosen(ALL, { ...EVERYTHING, ...choice }, 'en').map(({ summary }) => summary.id);

describe('a list of records', () => {
  it('shows all of them, last changed first, while nothing is asked for', () => {
    expect(names({})).toEqual(ALL.map(({ summary }) => summary.id));
  });

  it.each<[string, Partial<Choice>, string[]]>([
    ['words of name and contract, in any order and case', { search: 'uniforms  ZEBRA' }, ['Zebra']],
    ['the reference', { search: 't-17 atlas' }, ['Atlas']],
    ['an identifier', { search: 'de 8' }, ['Übertuch', 'Own town']],
    ['a stage', { stage: 'decided' }, ['Atlas']],
    ['a proposal that nobody has decided on', { verdict: 'proceed' }, ['Zebra', 'Übertuch']],
    ['a decision, whatever was proposed', { verdict: 'exclude' }, ['Atlas']],
    ['gaps', { verdict: 'gaps' }, ['Own town']],
    ['a kind', { journey: 'own-process' }, ['Own town']],
    ['those without their checklist', { journey: 'unknown' }, ['Lost']],
    ['what is overdue', { overdue: true }, ['Übertuch']],
  ])('finds %s', (_, choice, found) => {
    expect(names(choice)).toEqual(found);
  });

  it('sorts by name as the language does', () => {
    expect(names({ sort: 'name' })).toEqual([
      'Atlas',
      'Broken',
      'Lost',
      'Own town',
      'Übertuch',
      'Waiting',
      'Zebra',
    ]);
  });

  it('sorts by the next deadline; what has none comes last', () => {
    expect(names({ sort: 'deadline' }).slice(0, 3)).toEqual(['Übertuch', 'Atlas', 'Zebra']);
  });

  it('sorts by the day of the assessment, the latest first', () => {
    const order = names({ sort: 'assessed' });
    expect(order.slice(0, 2)).toEqual(['Zebra', 'Lost']);
    expect(order.at(-1)).toBe('Atlas');
  });

  it.each<[string, Partial<Choice>, boolean]>([
    ['to search', { search: 'uniforms' }, false],
    ['for a stage', { stage: 'issued' }, false],
    ['to sort by what the list knows', { sort: 'name' }, false],
    ['for a result', { verdict: 'gaps' }, true],
    ['for a kind', { journey: 'supplier' }, true],
    ['for what is overdue', { overdue: true }, true],
    ['to sort by the next deadline', { sort: 'deadline' }, true],
  ])('%s: are all records judged?', (_, choice, judged) => {
    expect(needsFacts({ ...EVERYTHING, ...choice })).toBe(judged);
  });
});
