/** Options of a choice that no condition tells apart are named; what is no choice, or is read by nothing, is not spoken of. */
import { expect, it } from 'vitest';
import type { Checklist, Expression, Question } from '../../../src/checklist/index.ts';
import { prove } from '../../../src/checklist/prove/index.ts';
import { RandomChecklist, sequence } from './random-checklist.ts';

const question = (id: string, kind: Partial<Question>, when?: Expression): Question => ({
  id: `work.${id}`,
  section: 'work',
  theme: `work.${id}`,
  kind: 'choice',
  clauses: ['11'],
  paragraphs: [],
  safety: false,
  reasonNeeded: false,
  ...kind,
  ...(when ? { when } : {}),
});

const checklist: Checklist = {
  ...new RandomChecklist(sequence(1), 1).checklist,
  highRisk: { op: 'constant', value: false },
  questions: [
    question('read', { options: ['a', 'b', 'c', 'd'] }),
    question('unread', { options: ['a', 'b'] }),
    question('beds', { kind: 'number', min: 0, max: 9 }),
    question('of-a', { options: ['a', 'b'] }, { op: 'is', question: 'work.read', values: ['a', 'c'] }),
    question('of-d', { options: ['a', 'b'] }, { op: 'is', question: 'work.read', values: ['d'] }),
    question('of-two', { options: ['a', 'b'] }, { op: 'compare', question: 'work.beds', by: '>', value: 2 }),
  ],
};

it('are named', () => {
  expect(prove(checklist).alike).toEqual([{ question: 'work.read', options: ['a', 'c'] }]);
});
