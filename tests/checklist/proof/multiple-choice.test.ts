/** Options of a multiple choice are chosen independently of each other; however many conditions read, every way is looked at. */
import { describe, expect, it } from 'vitest';
import type { Checklist, Expression, Question } from '../../../src/checklist/index.ts';
import { givenAnswers, NODE_LIMIT, prove, Symbolic } from '../../../src/checklist/prove/index.ts';
import { conditionsOf } from '../../../src/checklist/index.ts';
import { buildModel, derive, relevanceOf } from '../../../src/questionnaire/index.ts';
import { RandomChecklist, sequence } from './random-checklist.ts';

const OPTIONS = Array.from({ length: 12 }, (_, at) => `o${String(at)}`);
const held = (option: string): Expression => ({ op: 'holds', question: 'work.ways', option });
const all = (...of: Expression[]): Expression => ({ op: 'and', of });
const any = (...of: Expression[]): Expression => ({ op: 'or', of });
const not = (of: Expression): Expression => ({ op: 'not', of });
const answered: Expression = { op: 'answered', question: 'work.ways' };

const question = (id: string, options: readonly string[], when?: Expression): Question => ({
  id: `work.${id}`,
  section: 'work',
  theme: `work.${id}`,
  kind: id === 'ways' ? 'choices' : 'choice',
  options: [...options],
  clauses: ['11'],
  paragraphs: [],
  safety: false,
  reasonNeeded: false,
  ...(when ? { when } : {}),
});

/** Of a multiple choice with these options, and a question for each condition. */
const checklistOf = (options: readonly string[], conditions: Record<string, Expression>): Checklist => ({
  ...new RandomChecklist(sequence(1), 1).checklist,
  highRisk: { op: 'constant', value: false },
  questions: [
    question('ways', options),
    ...Object.entries(conditions).map(([id, when]) => question(id, ['a', 'b'], when)),
  ],
});

const single = Object.fromEntries(OPTIONS.map((option) => [`of-${option}`, held(option)]));
const checklist = checklistOf(OPTIONS, {
  ...single,
  none: not(any(...OPTIONS.map(held))),
  'none-of-them-chosen': all(answered, not(any(...OPTIONS.map(held)))),
  contradiction: all(held('o1'), not(held('o1'))),
  'without-answer': all(held('o1'), not(answered)),
  'all-but-one': all(...OPTIONS.slice(1).map(held), not(held('o0'))),
  'the-last-only': all(held('o11'), ...OPTIONS.slice(0, -1).map((option) => not(held(option)))),
  'every-one': all(...OPTIONS.map(held)),
});

describe('a multiple choice of which conditions read every option', () => {
  const { claims, oneSided, paths } = prove(checklist);
  const reached = claims.filter(({ code }) => code === 'never-asked');
  const named = (outcome: string): (string | undefined)[] =>
    reached.filter((one) => one.outcome === outcome).map(({ subject }) => subject.question);

  it('is decided, however many they are: one at least is chosen where there is an answer', () => {
    expect(oneSided).toEqual([]);
    expect(named('undecided')).toEqual([]);
    expect(named('refuted')).toEqual([
      'work.none-of-them-chosen',
      'work.contradiction',
      'work.without-answer',
    ]);
  });

  it('is shown by answers that the engine follows', () => {
    const model = buildModel(checklist);
    for (const { subject, witness } of reached.filter(({ outcome }) => outcome === 'holds')) {
      const given = new Map(witness?.answers.map(({ question: id, answer }) => [id, answer]));
      const state = derive(
        model,
        model.questions.map(({ id }) => given.get(id)),
      );
      expect(relevanceOf(model, state, subject.question ?? ''), subject.question).toBe('asked');
    }
  });

  it('has as many ways as there are combinations, and one without an answer', () => {
    expect(paths?.count).toBe(String(2 ** OPTIONS.length));
  });

  it('is searched through as well where no diagram may be drawn', () => {
    const { claims: searched } = prove(checklist, { nodeLimit: 0 });
    const outcomeOf = (id: string) =>
      searched.find(({ code, subject }) => code === 'never-asked' && subject.question === `work.${id}`)
        ?.outcome;
    expect(outcomeOf('all-but-one')).toBe('holds');
    expect(outcomeOf('the-last-only')).toBe('holds');
    expect(outcomeOf('none-of-them-chosen')).toBe('refuted');
  });
});

it('never has an option that is not in its list', () => {
  const { claims, oneSided } = prove(checklistOf(['a', 'b'], { strange: held('c'), known: held('a') }));
  const reached = claims.filter(({ code }) => code === 'never-asked');
  expect(reached.map(({ outcome }) => outcome)).toEqual(['holds', 'refuted', 'holds']);
  expect(oneSided).toEqual([]);
});

describe('an option that a condition names', () => {
  const idle = (options: readonly string[], ...conditions: Expression[]): unknown[] =>
    prove(checklistOf(options, Object.fromEntries(conditions.map((one, at) => [`q${String(at)}`, one]))))
      .claims.filter(({ code, outcome }) => code === 'option-without-effect' && outcome === 'refuted')
      .map(({ data }) => data.options);
  const either = (option: string): Expression => any(held(option), not(held(option)));

  it.each<[what: string, options: string[], condition: Expression, idle: string[]]>([
    ['alone decides', ['a', 'b'], held('a'), []],
    ['decides with another one', ['a', 'b', 'c'], all(held('a'), held('b')), []],
    ['lets everything through', ['a', 'b', 'c'], all(either('a'), held('b')), ['a']],
    ['lets everything through, beside the only other one', ['a', 'b'], all(either('a'), held('b')), ['a']],
    ['is the last, and lets everything through', ['a', 'b'], all(either('b'), held('a')), ['b']],
    [
      'shows only that there is an answer, since one must be chosen',
      ['a', 'b'],
      all(held('a'), not(held('b'))),
      [],
    ],
  ])('%s', (_, options, condition, expected) => {
    expect(idle(options, condition)).toEqual(expected);
  });

  it('makes no difference, which is said of each by itself', () => {
    expect(idle(['a', 'b', 'c'], all(either('a'), either('b'), answered))).toEqual(['a', 'b']);
  });
});

it('is given with each option alone that conditions read, with all of them, with none, and not at all', () => {
  const few = checklistOf(['a', 'b', 'c'], { one: held('a'), other: all(held('b'), answered) });
  const symbolic = new Symbolic(few, conditionsOf(few), NODE_LIMIT);
  const given = (id: string): unknown[] =>
    givenAnswers(symbolic)
      .filter(({ question: one }) => one === id)
      .map(({ value }) => value);
  expect(given('work.ways')).toEqual([['c'], null, ['a'], ['b'], ['a', 'b']]);
  expect(given('work.one')).toEqual(['a']);
});

it('is combined as well where it is a field of a group', () => {
  const { options: _, ...group } = question('sites', []);
  const some = (where: Expression): Expression => ({ op: 'any', group: 'work.sites', where });
  const has = (option: string): Expression => ({ op: 'holds', question: 'guards', option });
  const asked = (id: string, where: Expression): Question => question(id, ['a', 'b'], some(where));
  const sites: Checklist = {
    ...checklist,
    questions: [
      { ...group, kind: 'group', fields: [{ id: 'guards', kind: 'choices', options: ['day', 'night'] }] },
      asked('both', all(has('day'), has('night'))),
      asked('one', all(has('day'), not(has('night')))),
      asked('neither', all({ op: 'answered', question: 'guards' }, not(any(has('day'), has('night'))))),
    ],
  };
  const outcomes = prove(sites).claims.filter(({ code }) => code === 'never-asked');
  expect(outcomes.map(({ outcome }) => outcome)).toEqual(['holds', 'holds', 'holds', 'refuted']);
});
