/** What a company answers that can say something on every item of every law; and what it answers when it cannot. */
import type { Item, Value } from '../../src/checklist/index.ts';
import type { Period } from '../../src/record/index.ts';

export type Given = Record<string, Value>;

const items = (...all: Record<string, string | number>[]): Value =>
  all.map((values, i) => ({ id: `i${String(i + 1)}`, values }));

/** Where the company is and how large: every law may apply. */
export const EVERYWHERE: Given = {
  'laws.wanted': 'yes',
  'laws.places': [
    'united-kingdom',
    'australia',
    'canada',
    'california',
    'norway',
    'germany',
    'france',
    'switzerland',
  ],
  'laws.activities': ['makes-goods', 'imports'],
  'laws.uk-form': 'company',
  'laws.uk-turnover': 900,
  'laws.au-revenue': 1500,
  'laws.ca-listed': 'no',
  'laws.ca-assets': 800,
  'laws.ca-revenue': 1300,
  'laws.ca-employees': 12_000,
  'laws.us-ca-receipts': 1100,
  'laws.no-tie': 'taxable',
  'laws.no-large': 'no',
  'laws.no-sales': 300,
  'laws.no-balance': 90,
  'laws.no-employees': 80,
  'laws.de-employees': 2500,
  'laws.fr-employees-home': 800,
  'laws.fr-employees-world': 12_000,
  'laws.fr-two-years': 'yes',
  'laws.ch-grounds': ['child-labour'],
  'laws.ch-balance': 60,
  'laws.ch-revenue': 110,
  'laws.ch-employees': 300,
  'laws.us-federal': 'yes',
  'laws.us-far-abroad': 'yes',
  'laws.us-far-value': 2,
  'laws.chosen': [
    'uk-s54',
    'au-s16',
    'ca-s11',
    'us-ca-sb657',
    'no-s5',
    'de-s10',
    'fr-plan',
    'ch-964j',
    'us-far',
  ],
};

/** What a company that does its work can answer, by the item that it serves; asked in the order of the checklist. */
export const FACTS: Partial<Record<Item, Given>> = {
  c01: { 'statement.entities': 'Alder Textiles plc and Alder Mills Ltd' },
  c02: {
    'statement.structure':
      'Alder Textiles plc makes bed linen. It has four mills in two countries and 2,300 workers.',
  },
  c03: {
    'statement.supply-chains': 'Cotton comes from six countries, by way of spinners in Türkiye and India.',
  },
  c04: { 'statement.policies': ['human-rights', 'supplier-code', 'recruitment'] },
  c05: {
    'rec11.governance': 'yes',
    'rec11.governance.parts': ['policy', 'board-owner', 'yearly-review', 'budget'],
    'rec11.governance.board-post': 'Chief operating officer',
    'rec11.governance.functions': ['purchasing', 'legal'],
    'rec11.risk-assessment': 'yes',
    'rec11.risk-assessment.covers': ['own-operations', 'direct-suppliers', 'lower-tiers', 'labour-providers'],
    'rec11.risk-assessment.methods': ['complaints', 'workers', 'experts'],
    'rec11.risk-assessment.checked-by': 'third-party',
  },
  c06: {
    'rec11.risk-assessment.risk-areas': items(
      { what: 'Spinning', country: 'IN', tier: 'lower-tier' },
      { what: 'Agency work in dispatch', country: 'GB', tier: 'labour-provider' },
    ),
  },
  c07: { 'statement.steps': 'We paid back fees to 41 workers and moved two orders so that overtime fell.' },
  c08: {
    'rec10b.incidents-disclosed': 'yes',
    'rec10b.incidents-disclosed.cases-found': 3,
    'rec10b.incidents-disclosed.workers-affected': 41,
    'rec10b.incidents-disclosed.found-in': ['agencies'],
  },
  c09: {
    'rec10b.remedial-action': 'yes',
    'rec10b.remedial-action.process': 'adopted-and-funded',
    'rec10b.remedial-action.status': 'verified-by-workers',
    'rec10b.remedial-action.workers-remedied': 41,
    'rec10b.remedial-action.forms': ['fees-repaid'],
  },
  c10: { 'rec10b.remedial-action.lost-income': 'none-lost' },
  c11: {
    'rec12.grievance': 'yes',
    'rec12.grievance.open-to': ['own-workers', 'supplier-workers'],
    'rec12.grievance.built-with': ['unions', 'workers'],
  },
  c12: {
    'rec12.union-engagement': 'yes',
    'rec12.union-engagement.partners': ['national-unions'],
    'rec12.union-engagement.role': ['design', 'monitor'],
  },
  c13: { 'rec13.training': 'yes', 'rec13.training.groups': ['buyers', 'board', 'suppliers'] },
  c14: {
    'rec11.effectiveness': 'yes',
    'rec11.effectiveness.indicators': items({
      what: 'Workers who paid fees',
      sort: 'outcome',
      'last-year': 60,
      'this-year': 12,
    }),
  },
  c15: { 'statement.consultation': 'The boards of both companies discussed the draft in March.' },
  c16: {
    'rec11.prevention': 'yes',
    'rec11.prevention.measures': ['fair-purchasing', 'audits'],
    'rec11.prevention.audits': 18,
    'rec11.prevention.audits-independent': 12,
    'rec11.prevention.audits-unannounced': 9,
  },
  c17: { 'rec11.prevention.certified': 'all' },
  c18: {
    'rec14.internal-accountability': 'yes',
    'rec14.internal-accountability.binds': ['staff', 'suppliers'],
  },
  c19: { 'statement.recruitment-plan': ['no-fees', 'wages', 'housing'] },
  c21: { 'statement.approved-by': 'board', 'statement.approved-on': '2026-04-21' },
  c22: {
    'statement.signatories': items(
      { name: 'Robin Alder', office: 'board-member' },
      { name: 'Kim Vale', office: 'chief-executive' },
      { name: 'Sam Reed', office: 'authorized-officer' },
    ),
  },
};

export const ALL_FACTS: Given = Object.fromEntries(Object.values(FACTS).flatMap(Object.entries<Value>));

/** What the company answers when it has nothing to say on the item, and on that item only. */
export const WITHOUT: Partial<Record<Item, Given>> = {
  c01: { 'statement.entities': null },
  c02: { 'statement.structure': null },
  c03: { 'statement.supply-chains': null },
  c04: { 'statement.policies': ['none'] },
  c05: { 'rec11.risk-assessment.methods': null, 'rec11.risk-assessment.checked-by': null },
  c06: { 'rec11.risk-assessment.risk-areas': null },
  c07: { 'statement.steps': null },
  c08: { 'rec10b.incidents-disclosed.cases-found': null },
  c09: { 'rec10b.remedial-action.process': 'none' },
  c10: { 'rec10b.remedial-action.lost-income': 'not-assessed' },
  c11: { 'rec12.grievance': 'no' },
  c12: { 'rec12.union-engagement': 'no' },
  c13: { 'rec13.training': 'unknown' },
  c14: { 'rec11.effectiveness.indicators': null },
  c15: { 'statement.consultation': null },
  c16: { 'rec11.prevention.audits': null },
  c17: { 'rec11.prevention.certified': 'unknown' },
  c18: { 'rec14.internal-accountability': 'unknown' },
  c19: { 'statement.recruitment-plan': ['none'] },
  c21: { 'statement.approved-on': null },
  c22: { 'statement.signatories': null },
};

export const YEAR: Period = { from: '2025-01-01', to: '2025-12-31' };

/** A file of answers for `probity record`; there an item of a group is written without its id. */
export function answersFile(given: Given): object {
  return {
    checklist: 'self-audit',
    assessedOn: '2026-05-04',
    subject: { name: 'Alder Textiles plc', country: 'GB', identifiers: [] },
    period: YEAR,
    assessor: { name: 'A. Head', role: 'Head of purchasing' },
    answers: Object.fromEntries(
      Object.entries(given).map(([id, value]) => [
        id,
        value === null ? { value, reason: 'Not kept.' } : { value: withoutIds(value) },
      ]),
    ),
  };
}

const withoutIds = (value: unknown): unknown =>
  Array.isArray(value) ? value.map((item: unknown) => (isItem(item) ? item.values : item)) : value;
const isItem = (item: unknown): item is { values: object } => typeof item === 'object' && item !== null;
