/**
 * A group of which conditions tell more items apart than can be looked at: only one sample of its answers is. What is called
 * impossible is impossible; what is called possible has been seen on the engine; the rest is said to be undecided.
 */
import { expect, it } from 'vitest';
import type { Checklist, Expression, Question } from '../../../src/checklist/index.ts';
import { nowhere, proofDiagnostics, prove } from '../../../src/checklist/prove/index.ts';
import { proveChecklist } from '../../../src/findings/prove/index.ts';
import { buildModel, derive, relevanceOf } from '../../../src/questionnaire/index.ts';
import { RandomChecklist, sequence } from './random-checklist.ts';

const all = (...of: Expression[]): Expression => ({ op: 'and', of });
const not = (of: Expression): Expression => ({ op: 'not', of });

const FIELDS = ['beds', 'rooms', 'people'].map((id) => ({ id, kind: 'number' as const }));

/** Some field of some item is more than one of so many numbers. */
const over = (numbers: number): Expression => ({
  op: 'or',
  of: FIELDS.flatMap(({ id }) =>
    Array.from({ length: numbers }, (_, value): Expression => ({
      op: 'compare',
      question: id,
      by: '>',
      value,
    })),
  ),
});
const crowded: Expression = { op: 'any', group: 'work.sites', where: over(6) };
const roomy: Expression = { op: 'any', group: 'work.sites', where: not(over(6)) };
const answered: Expression = { op: 'answered', question: 'work.sites' };

const asked = (id: string, when?: Expression): Question => ({
  id: `work.${id}`,
  section: 'work',
  theme: `work.${id}`,
  ...(id === 'sites' ? { kind: 'group', fields: FIELDS } : { kind: 'choice', options: ['a', 'b'] }),
  clauses: ['11'],
  paragraphs: [],
  safety: false,
  reasonNeeded: false,
  ...(when ? { when } : {}),
});

const of = (...questions: Question[]): Checklist => ({
  ...new RandomChecklist(sequence(1), 1).checklist,
  highRisk: { op: 'constant', value: false },
  questions,
});
const checklist = of(
  asked('sites'),
  asked('told', answered),
  asked('untold', not(answered)),
  asked('no-more', all(answered, not(crowded))),
  asked('contradiction', all(crowded, not(crowded))),
  asked('without-answer', all(crowded, not(answered))),
  asked('crowded', crowded),
  asked('both', all(crowded, roomy)),
);

const { claims, oneSided } = prove(checklist);
const claimOn = (id: string) =>
  claims.find(({ code, subject }) => code === 'never-asked' && subject.question === `work.${id}`);

it('is named; one with fewer items is looked at in full', () => {
  expect(oneSided).toEqual(['work.sites']);
  const few = of(asked('sites'), asked('crowded', { op: 'any', group: 'work.sites', where: over(3) }));
  expect(prove(few).oneSided).toEqual([]);
});

it('is said of the question, where it stands', () => {
  const proof = prove(checklist);
  const place = { file: 'work.yaml', line: 7, column: 3 };
  const diagnostics = proofDiagnostics(proof, 'error', ({ question, path }) =>
    question === 'work.sites' && path.length === 0 ? place : nowhere(),
  );
  expect(diagnostics.filter(({ code }) => code === 'one-sided')).toEqual([
    { code: 'one-sided', severity: 'warning', ...place, question: 'work.sites', data: { id: 'work.sites' } },
  ]);
  const undecided = diagnostics.filter(({ question }) => question === 'work.crowded');
  expect(undecided.map(({ code, data }) => ({ code, data }))).toContainEqual({
    code: 'not-decided',
    data: { code: 'never-asked', id: 'work.crowded' },
  });
});

it.each([
  ['told', 'holds'],
  ['untold', 'holds'],
  ['no-more', 'holds'],
  ['contradiction', 'refuted'],
  ['without-answer', 'refuted'],
  ['crowded', 'undecided'],
  ['both', 'undecided'],
])('can be asked, %s: %s', (id, outcome) => {
  expect(claimOn(id)?.outcome).toBe(outcome);
});

it('shows what is possible with answers that the engine follows', () => {
  const model = buildModel(checklist);
  const possible = claims.filter(({ code, outcome }) => code === 'never-asked' && outcome === 'holds');
  expect(possible.map(({ subject }) => subject.question)).toEqual([
    'work.sites',
    'work.told',
    'work.untold',
    'work.no-more',
  ]);
  for (const { subject, witness } of possible) {
    const given = new Map(witness?.answers.map(({ question, answer }) => [question, answer]));
    const state = derive(
      model,
      model.questions.map(({ id }) => given.get(id)),
    );
    expect(relevanceOf(model, state, subject.question ?? ''), subject.question).toBe('asked');
  }
});

it('is not said to worsen a result by a better answer where no answers show it', () => {
  const when = all({ op: 'is', question: 'work.theme', values: ['yes'] }, crowded);
  const theme: Question = {
    ...asked('theme'),
    kind: 'yes-partly-no',
    rules: {
      core: true,
      evidence: { needs: 'E1' },
      indicators: [],
      references: [],
      flags: [],
      triggers: [{ code: 'ZT-B1', when, actions: ['mend'] }],
      credits: [],
      actions: [{ id: 'mend', type: 'contract-condition', owner: 'buyer', days: 30 }],
    },
  };
  const { claims: found } = proveChecklist(of(asked('sites'), theme));
  const outcomes = found
    .filter(({ code, data }) => code === 'better-answer-worse' && data['to'] === 'yes')
    .map(({ outcome }) => outcome);
  expect(outcomes).toContain('undecided');
  expect(outcomes).not.toContain('refuted');
});
