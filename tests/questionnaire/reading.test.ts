/** What a state of the walk tells: what lies before and after a question, what stands in the way, what would be lost. */
import { describe, expect, it } from 'vitest';
import type { Evidence, Expression } from '../../src/checklist/index.ts';
import {
  apply,
  bestGrade,
  buildModel,
  followingQuestion,
  gradeOf,
  nextQuestion,
  precedingQuestion,
  questionStatus,
  relevanceOf,
  sectionStatus,
  startState,
  tracesOf,
  undecidedQuestions,
} from '../../src/questionnaire/index.ts';
import { Scenario, small } from '../support/scenario.ts';

const documents = (value: string): Scenario =>
  new Scenario(small).says('risk.industry', 'low').says('work.documents', value);

describe('from one question to another', () => {
  it('leads through those that are asked, answered or not, to the end and back', () => {
    const { state } = documents('yes');
    expect(followingQuestion(small, state, 'risk.industry')).toBe('work.documents');
    expect(followingQuestion(small, state, 'work.documents')).toBe('law.convictions');
    expect(precedingQuestion(small, state, 'law.convictions')).toBe('work.documents');
    expect(precedingQuestion(small, state, 'risk.industry')).toBeNull();
    const last = small.questions.at(-1)?.id ?? '';
    expect(followingQuestion(small, state, last)).toBeNull();
    expect(followingQuestion(small, documents('no').state, 'work.documents')).toBe('work.documents.held');
  });
});

describe('what is to be answered later', () => {
  it('comes after all else, the first of it first, and never the one that is on screen', () => {
    const put = (...ids: string[]): Scenario =>
      ids.reduce((walk, question) => walk.happens({ type: 'deferred', question }), new Scenario(small));
    const some = put('risk.industry', 'law.convictions').state;
    expect(nextQuestion(small, some, null)).toBe('work.documents');
    const all = put('risk.industry', 'work.documents', 'law.convictions').state;
    expect(nextQuestion(small, all, null)).toBe('risk.industry');
    expect(nextQuestion(small, all, 'risk.industry')).toBe('work.documents');
    expect(nextQuestion(small, all, 'work.documents')).toBe('law.convictions');
    const { state } = documents('yes').happens({ type: 'deferred', question: 'law.convictions' });
    expect(nextQuestion(small, state, 'law.convictions')).toBeNull();
    expect(nextQuestion(small, state, 'work.documents')).toBe('law.convictions');
  });
});

describe('the relevance of a question', () => {
  it('is known only once those are answered that it hangs on', () => {
    const open = startState(small);
    expect(relevanceOf(small, open, 'work.documents.held')).toBe('not-known');
    expect(undecidedQuestions(small, open)).toContain('work.documents.held');
    expect(relevanceOf(small, documents('no').state, 'work.documents.held')).toBe('asked');
    expect(relevanceOf(small, documents('yes').state, 'work.documents.held')).toBe('not-asked');
    expect(undecidedQuestions(small, documents('yes').state)).not.toContain('work.documents.held');
    expect(questionStatus(small, documents('yes').state, 'work.documents.held')).toBe('not-asked');
    // Nor is one shown as waiting for an answer of which nobody knows yet.
    expect(questionStatus(small, open, 'work.documents.held')).toBe('not-asked');
    expect(questionStatus(small, open, 'work.documents')).toBe('not-started');
    expect(questionStatus(small, open, 'work.nothing')).toBe('not-asked');
  });
});

describe('a condition that does not depend on any answer', () => {
  const always: Expression = { op: 'constant', value: true };
  const never: Expression = { op: 'constant', value: false };

  it.each<[string, Expression, string]>([
    ['true', always, 'asked'],
    ['false', never, 'not-asked'],
    ['not false', { op: 'not', of: never }, 'asked'],
    ['all of none', { op: 'and', of: [] }, 'asked'],
    ['one of none', { op: 'or', of: [] }, 'not-asked'],
    ['both of two of which one is false', { op: 'and', of: [always, never] }, 'not-asked'],
    ['one of two of which one is false', { op: 'or', of: [never, always, never] }, 'asked'],
  ])('%s', (_name, when, relevance) => {
    const { checklist } = small;
    const questions = checklist.questions.map((one) =>
      one.id === 'law.convictions' ? { ...one, when } : one,
    );
    const model = buildModel({ ...checklist, questions });
    expect(relevanceOf(model, startState(model), 'law.convictions')).toBe(relevance);
  });
});

describe('what would be lost with a walk', () => {
  it('is each answer and each mark, with what is to be known of it', () => {
    const scenario = documents('no')
      .says('work.documents.held', 3)
      .says('work.documents', 'yes')
      .happens({ type: 'deferred', question: 'law.convictions' });
    expect(tracesOf(small, scenario.state)).toEqual([
      {
        question: 'risk.industry',
        answer: { value: 'low' },
        isLater: false,
        waits: false,
        counts: true,
      },
      {
        question: 'work.documents',
        answer: { value: 'yes' },
        isLater: false,
        waits: false,
        counts: true,
      },
      {
        question: 'work.documents.held',
        answer: { value: 3 },
        isLater: false,
        waits: true,
        counts: false,
      },
      { question: 'law.convictions', answer: undefined, isLater: true, waits: false, counts: true },
    ]);
    expect(tracesOf(small, startState(small))).toEqual([]);
  });
});

describe('a section', () => {
  it('is in progress once anything of it is put off, though nothing is answered', () => {
    const put = new Scenario(small).happens({ type: 'deferred', question: 'work.documents' });
    expect(sectionStatus(small, put.state, 'work')).toMatchObject({ status: 'in-progress', answered: 0 });
    expect(sectionStatus(small, put.state, 'law')).toMatchObject({ status: 'not-started', answered: 0 });
  });

  it('without questions is there all the same', () => {
    const { checklist } = small;
    const model = buildModel({
      ...checklist,
      sections: [...checklist.sections, { key: 'empty', file: 'empty.yaml' }],
    });
    expect(model.sections.map(({ key, questions }) => [key, questions.length])).toEqual([
      ...small.sections.map(({ key, questions }) => [key, questions.length]),
      ['empty', 0],
    ]);
    expect(Object.keys(model.sections.at(-1) ?? {})).not.toContain('recommendation');
    const recommendations = model.sections.flatMap(({ recommendation }) => recommendation ?? []);
    expect(recommendations).toEqual(checklist.sections.flatMap(({ recommendation }) => recommendation ?? []));
    expect(recommendations).not.toEqual([]);
  });
});

describe('what the checklist does not have', () => {
  it('is a mistake of the program that asks for it, and named', () => {
    expect(() => small.question('work.nothing')).toThrow(
      new RangeError(`no question work.nothing in checklist ${small.checklist.id}`),
    );
    expect(() => sectionStatus(small, startState(small), 'nothing')).toThrow(
      new RangeError(`no section nothing in checklist ${small.checklist.id}`),
    );
  });

  it('is passed over where a log names it', () => {
    const { state, setAside, returned } = apply(small, startState(small), {
      type: 'answered',
      question: 'work.nothing',
      answer: { value: 'yes' },
    });
    expect(tracesOf(small, state)).toEqual([]);
    expect({ setAside, returned }).toEqual({ setAside: [], returned: [] });
  });
});

describe('how far evidence carries', () => {
  const piece = (grade: Evidence['grade'], attached = false): Evidence => ({
    grade,
    date: '2026-10-01',
    title: 'Visit',
    ...(attached && { file: { name: 'a.pdf', size: 1, type: 'application/pdf', digest: '0'.repeat(64) } }),
  });

  it('is its grade; what a supplier says of itself carries no further than its own word, unless it is attached', () => {
    expect(gradeOf(piece('E3'), {})).toBe('E3');
    expect(gradeOf(piece('E3'), { declared: true })).toBe('E1');
    expect(gradeOf(piece('E0'), { declared: true })).toBe('E0');
    expect(gradeOf(piece('E3', true), { declared: true })).toBe('E3');
  });

  it('is the best of an answer, and none without any', () => {
    expect(bestGrade({ evidence: [piece('E1'), piece('E3'), piece('E2')] }, {})).toBe('E3');
    expect(bestGrade({}, {})).toBe('E0');
    expect(bestGrade({ evidence: [piece('E4'), piece('E2', true)] }, { declared: true })).toBe('E2');
  });
});
