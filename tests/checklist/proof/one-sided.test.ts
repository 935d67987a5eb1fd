/**
 * A question of which conditions read more options than can be combined: only samples of its answers are looked at. What is called
 * impossible is impossible; what is called possible has been seen on the engine; the rest is said to be undecided.
 */
import { expect, it } from 'vitest';
import type { Checklist, Expression, Question } from '../../../src/checklist/index.ts';
import { prove } from '../../../src/checklist/prove/index.ts';
import { proveChecklist } from '../../../src/findings/prove/index.ts';
import { buildModel, derive, relevanceOf } from '../../../src/questionnaire/index.ts';
import { RandomChecklist, sequence } from './random-checklist.ts';

const OPTIONS = Array.from({ length: 10 }, (_, at) => `o${String(at)}`);
const held = (option: string): Expression => ({ op: 'holds', question: 'work.ways', option });
const all = (...of: Expression[]): Expression => ({ op: 'and', of });
const not = (of: Expression): Expression => ({ op: 'not', of });

const asked = (id: string, when?: Expression): Question => ({
  id: `work.${id}`,
  section: 'work',
  theme: `work.${id}`,
  kind: id === 'ways' ? 'choices' : 'choice',
  options: id === 'ways' ? OPTIONS : ['a', 'b'],
  clauses: ['11'],
  paragraphs: [],
  safety: false,
  reasonNeeded: false,
  ...(when ? { when } : {}),
});

const checklist: Checklist = {
  ...new RandomChecklist(sequence(1), 1).checklist,
  highRisk: { op: 'constant', value: false },
  questions: [
    asked('ways'),
    ...OPTIONS.map((option) => asked(`of-${option}`, held(option))),
    asked('none', { op: 'answered', question: 'work.ways' }),
    asked('contradiction', all(held('o1'), not(held('o1')))),
    asked('without-answer', all(held('o1'), not({ op: 'answered', question: 'work.ways' }))),
    asked('two', all(held('o1'), held('o2'))),
    asked('one-only', all(held('o1'), not(held('o2')))),
    asked('two-and-not-the-third', all(held('o1'), held('o2'), not(held('o3')))),
  ],
};

const { claims, oneSided } = prove(checklist);
const claimOn = (id: string) =>
  claims.find(({ code, subject }) => code === 'never-asked' && subject.question === `work.${id}`);

it('is named', () => {
  expect(oneSided).toEqual(['work.ways']);
});

it('is also a group of which conditions tell more items apart than can be looked at', () => {
  const fields = ['beds', 'rooms', 'people'].map((id) => ({ id, kind: 'number' as const }));
  const over = (few: number): Expression => ({
    op: 'or',
    of: fields.flatMap(({ id }) =>
      Array.from({ length: few }, (_, value): Expression => ({
        op: 'compare',
        question: id,
        by: '>',
        value,
      })),
    ),
  });
  const { options: _, ...sites } = asked('sites');
  const grouped = (few: number): Checklist => ({
    ...checklist,
    questions: [
      { ...sites, kind: 'group', fields },
      asked('crowded', { op: 'any', group: 'work.sites', where: over(few) }),
    ],
  });
  expect(prove(grouped(3)).oneSided).toEqual([]);
  expect(prove(grouped(6)).oneSided).toEqual(['work.sites']);
});

it.each([
  ['contradiction', 'refuted'],
  ['without-answer', 'refuted'],
  ['none', 'holds'],
  ['two', 'holds'],
  ['one-only', 'holds'],
  ['two-and-not-the-third', 'undecided'],
])('can be asked, %s: %s', (id, outcome) => {
  expect(claimOn(id)?.outcome).toBe(outcome);
});

it('shows what is possible with answers that the engine follows', () => {
  const model = buildModel(checklist);
  const possible = claims.filter(({ code, outcome }) => code === 'never-asked' && outcome === 'holds');
  expect(possible.length).toBe(OPTIONS.length + 4);
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
  const when = all(
    { op: 'is', question: 'work.theme', values: ['yes'] },
    held('o1'),
    held('o2'),
    not(held('o3')),
  );
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
  const { claims: found } = proveChecklist({
    ...checklist,
    questions: [asked('ways'), ...OPTIONS.map((option) => asked(`of-${option}`, held(option))), theme],
  });
  const outcomes = found
    .filter(({ code, data }) => code === 'better-answer-worse' && data['to'] === 'yes')
    .map(({ outcome }) => outcome);
  expect(outcomes).toContain('undecided');
  expect(outcomes).not.toContain('refuted');
});
