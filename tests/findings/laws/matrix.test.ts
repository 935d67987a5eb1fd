/** What each law asks for, written down a second time: a row that gets lost in `laws.yaml` is missed here. */
import { expect, it } from 'vitest';
import type { Demand } from '../../../src/checklist/index.ts';
import { laws } from '../../support/self-audit.ts';

type Row = Partial<Record<Demand['demand'], string>> & { steps: string; due?: string };

const MATRIX: Record<string, Row> = {
  'uk-s54': {
    required: 'c21 c22',
    suggested: 'c01 c02 c03 c04 c05 c06 c07 c08 c09 c11 c12 c13 c14',
    steps: 'whole',
    due: '6 guidance',
  },
  'au-s16': {
    required: 'c01 c02 c03 c05 c06 c07 c09 c14 c15 c21 c22',
    steps: 'no',
    due: '6 statute',
  },
  'ca-s11': {
    required: 'c01 c02 c03 c04 c05 c06 c07 c09 c10 c13 c14 c21 c22',
    steps: 'no',
    due: '05-31 statute',
  },
  'us-ca-sb657': { required: 'c05 c06 c13 c16 c17 c18', steps: 'each-item' },
  'no-s5': {
    required: 'c02 c04 c06 c07 c08 c14 c21 c22',
    duty: 'c05 c09 c12',
    steps: 'no',
    due: '06-30 statute',
  },
  'de-s10': {
    required: 'c01 c04 c05 c06 c07 c08 c09 c11 c14',
    suggested: 'c21',
    steps: 'no-risk',
    due: '4 statute',
  },
  'fr-plan': { required: 'c01 c05 c06 c07 c11 c14', suggested: 'c12', steps: 'no' },
  'ch-964j': { required: 'c03 c04 c05 c06 c07 c21', suggested: 'c16', steps: 'no', due: '6 statute' },
  'us-far': { required: 'c01 c04 c05 c07 c08 c09 c11 c13 c16 c17 c18 c19 c22', steps: 'no' },
};

it.each(laws.laws.map((law) => [law.id, law] as const))('%s', (id, { content, noSteps, deadline }) => {
  const items = (demand: Demand['demand']): string =>
    content
      .filter((one) => one.demand === demand)
      .map(({ item }) => item)
      .join(' ');
  const due =
    deadline && `${String('months' in deadline ? deadline.months : deadline.day)} ${deadline.basis}`;
  expect({
    required: items('required'),
    suggested: items('suggested'),
    duty: items('duty'),
    steps: noSteps,
    due,
  }).toEqual({ suggested: '', duty: '', ...MATRIX[id], due: MATRIX[id]?.due });
});
