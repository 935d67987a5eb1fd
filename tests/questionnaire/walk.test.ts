import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { link, YES, type Change } from '../../src/checklist/index.ts';
import { findingsOf } from '../../src/findings/index.ts';
import {
  apply,
  buildModel,
  derive,
  effectiveAnswer,
  nextQuestion,
  openQuestions,
  questionStatus,
  relevanceOf,
  replay,
  sectionStatus,
  setAside,
  startState,
  toConfirm,
  type Model,
  type WalkState,
} from '../../src/questionnaire/index.ts';
import { fold } from '../../src/record/index.ts';
import { RandomChecklist, sequence } from '../checklist/proof/random-checklist.ts';
import { anyWalk } from '../support/arbitrary.ts';
import { Scenario, small, supplier } from '../support/scenario.ts';

describe.each<[string, Model, number]>([
  ['the small checklist', small, 300],
  ['the supplier checklist', supplier, 60],
])('laws of the walk, on %s', (_, model, numRuns) => {
  it('applies a change incrementally to the same state as computing everything anew', () => {
    fc.assert(
      fc.property(anyWalk(model), (changes) => {
        const incremental = replay(model, changes);
        const full = derive(model, incremental.answers);
        expect(incremental.relevance).toEqual(full.relevance);
      }),
      { numRuns },
    );
  });

  it('comes to the same state live, change by change, and from the log', () => {
    fc.assert(
      fc.property(anyWalk(model), (changes) => {
        let live = startState(model);
        for (const change of changes) live = apply(model, live, change).state;
        expect(replay(model, changes)).toEqual(live);
      }),
      { numRuns },
    );
  });

  it('leaves every earlier state as it was, whichever is looked at next, and whichever is gone on from', () => {
    fc.assert(
      fc.property(anyWalk(model), anyWalk(model), fc.infiniteStream(fc.nat()), (changes, others, lots) => {
        const states = [startState(model)];
        const seen = [contents(startState(model))];
        const goOn = (from: number, change: Change): void => {
          const { state } = apply(model, states[from] ?? startState(model), change);
          states.push(state);
          seen.push(contents(state));
        };
        for (const change of changes) goOn(states.length - 1, change);
        for (const change of others) goOn((lots.next().value ?? 0) % states.length, change);
        for (let look = 0; look < 2 * states.length; look++) {
          const at = (lots.next().value ?? 0) % states.length;
          expect(contents(states[at])).toEqual(seen[at]);
        }
      }),
      { numRuns: numRuns / 3 },
    );
  });

  it('never loses an answer to a change elsewhere: it is in effect or set aside', () => {
    fc.assert(
      fc.property(anyWalk(model), (changes) => {
        const state = replay(model, changes);
        for (const [id, answer] of lastAnswers(changes)) {
          const aside = setAside(model, state).find(({ question }) => question === id)?.answer;
          expect(effectiveAnswer(model, state, id) ?? aside).toEqual(answer);
        }
      }),
      { numRuns },
    );
  });

  it('asks for a word on every answer taken over from an earlier assessment, until it is confirmed, changed or cleared', () => {
    fc.assert(
      fc.property(anyWalk(model), (changes) => {
        const state = replay(model, changes);
        const unconfirmed = new Set<string>();
        for (const { type, question } of changes)
          if (type === 'carried') unconfirmed.add(question);
          else if (type !== 'deferred') unconfirmed.delete(question);
        const counting = [...unconfirmed].filter((id) => effectiveAnswer(model, state, id));
        expect(toConfirm(model, state)).toEqual(expect.arrayContaining(counting));
      }),
      { numRuns },
    );
  });

  it('lets no set-aside answer speak in the findings', () => {
    fc.assert(
      fc.property(anyWalk(model), (changes) => {
        const scenario = new Scenario(model);
        for (const change of changes) scenario.happens(change);
        const aside = new Set(setAside(model, scenario.state).map(({ question }) => question));
        const without = new Scenario(model);
        for (const change of changes) if (!aside.has(change.question)) without.happens(change);
        const { setAside: _a, ...seen } = scenario.findings();
        const { setAside: _b, ...expected } = without.findings();
        expect({ ...seen, provisional: true, toConfirm: [] }).toMatchObject({
          ...expected,
          provisional: true,
          toConfirm: [],
          recommendations: expected.recommendations.map(({ provisional: _p, ...row }) => row),
        });
      }),
      { numRuns: numRuns / 3 },
    );
  });

  it('lets no answer to another question outweigh an open trigger', () => {
    fc.assert(
      fc.property(anyWalk(model), (changes) => {
        const scenario = new Scenario(model);
        for (const change of changes) scenario.happens(change);
        const { triggers, verdict } = findingsOf(model, fold(scenario.record), scenario.state);
        const open = triggers.filter(({ state }) => state !== 'cleared');
        if (open.length > 0) expect(['hold-and-remediate', 'exclude']).toContain(verdict);
        if (open.some((one) => one.class === 'A' && one.state === 'confirmed'))
          expect(verdict).toBe('exclude');
      }),
      { numRuns },
    );
  });

  it('always names a next question while one is open, and none when nothing is', () => {
    fc.assert(
      fc.property(anyWalk(model), (changes) => {
        const state = replay(model, changes);
        const next = nextQuestion(model, state, null);
        const waiting = [...openQuestions(model, state), ...toConfirm(model, state)];
        if (next === null) expect(waiting).toEqual([]);
        else expect(waiting).toContain(next);
      }),
      { numRuns },
    );
  });
});

/** A copy of all that a state holds. */
function contents(state: WalkState | undefined): object {
  return {
    answers: [...(state?.answers ?? [])],
    relevance: [...(state?.relevance ?? [])],
    marks: [...(state?.marks ?? [])],
  };
}

function lastAnswers(changes: Change[]): Map<string, unknown> {
  const last = new Map<string, unknown>();
  for (const change of changes) {
    if ('answer' in change) last.set(change.question, change.answer);
    if (change.type === 'cleared') last.delete(change.question);
  }
  return last;
}

it('asks each question when its condition, evaluated by itself, says so', () => {
  fc.assert(
    fc.property(fc.nat().chain(randomModel), ([model, changes]) => {
      const { answers, relevance } = replay(model, changes);
      model.questions.forEach(({ when }, number) => {
        const expected = when ? link(when, model.indexOf)(answers, relevance) : YES;
        expect(relevance[number]).toBe(expected);
      });
    }),
    { numRuns: 500 },
  );
});

function randomModel(seed: number): fc.Arbitrary<[Model, Change[]]> {
  const model = buildModel(new RandomChecklist(sequence(seed), 4).checklist);
  return anyWalk(model).map((changes) => [model, changes]);
}

describe('an answer that stops to matter', () => {
  const passportsHeld = (): Scenario =>
    new Scenario(small)
      .says('work.documents', 'no')
      .says('work.documents.held', 12)
      .says('work.documents.since', '2026-01-31');

  it('is set aside with the change that did it, and comes back to be confirmed', () => {
    const { state } = passportsHeld();
    const changed = apply(small, state, {
      type: 'answered',
      question: 'work.documents',
      answer: { value: 'yes' },
    });
    expect(changed.setAside).toEqual(['work.documents.held', 'work.documents.since']);
    expect(effectiveAnswer(small, changed.state, 'work.documents.held')).toBeUndefined();
    const back = apply(small, changed.state, {
      type: 'answered',
      question: 'work.documents',
      answer: { value: 'partly' },
    });
    expect(back.returned).toEqual(['work.documents.held', 'work.documents.since']);
    expect(toConfirm(small, back.state)).toEqual(['work.documents.held', 'work.documents.since']);
    expect(effectiveAnswer(small, back.state, 'work.documents.held')?.value).toBe(12);
  });

  it('is settled by a word of confirmation or by a new answer', () => {
    const scenario = passportsHeld().says('work.documents', 'yes').says('work.documents', 'no');
    expect(scenario.findings().provisional).toBe(true);
    scenario.confirms('work.documents.held').says('work.documents.since', '2026-02-01');
    expect(toConfirm(small, scenario.state)).toEqual([]);
  });

  it('takes its own follow-ups with it', () => {
    const { state } = passportsHeld();
    const cleared = apply(small, state, { type: 'cleared', question: 'work.documents.held' });
    // Whether "since" is asked is not known without the number; its answer is not thrown out on a guess.
    expect(relevanceOf(small, cleared.state, 'work.documents.since')).toBe('not-known');
  });
});

describe('the task list', () => {
  it('tells what stands in the way of an answered section', () => {
    const scenario = new Scenario(small);
    const status = (): string => sectionStatus(small, scenario.state, 'work').status;
    expect(status()).toBe('not-started');
    scenario.says('risk.industry', 'low').says('work.documents', 'no');
    expect(status()).toBe('in-progress');
    scenario.says('work.documents', 'yes');
    expect(status()).toBe('needs-evidence');
    scenario.says('work.documents', 'yes', { grade: 'E2' });
    expect(status()).toBe('answered');
    expect(sectionStatus(small, scenario.state, 'work')).toEqual({
      status: 'answered',
      asked: 1,
      answered: 1,
    });
  });

  it('goes through the answers of an earlier assessment one by one, and has a section answered when each is confirmed', () => {
    const scenario = new Scenario(small)
      .happens({ type: 'carried', question: 'risk.industry', answer: { value: 'low', reason: 'seen' } })
      .happens({ type: 'carried', question: 'work.documents', answer: { value: 'no' } })
      .happens({ type: 'carried', question: 'work.documents.held', answer: { value: 3 } });
    expect(toConfirm(small, scenario.state)).toEqual([
      'risk.industry',
      'work.documents',
      'work.documents.held',
    ]);
    expect(nextQuestion(small, scenario.state, 'risk.industry')).toBe('work.documents');
    expect(sectionStatus(small, scenario.state, 'risk').status).toBe('to-confirm');
    scenario.confirms('risk.industry');
    expect(sectionStatus(small, scenario.state, 'risk').status).toBe('answered');
    // Documents were given back since: what was asked about the held ones falls away.
    scenario.says('work.documents', 'yes', { grade: 'E2' });
    expect(toConfirm(small, scenario.state)).toEqual([]);
    expect(setAside(small, scenario.state)).toEqual([
      { question: 'work.documents.held', answer: { value: 3 } },
    ]);
    scenario.says('work.documents', 'no');
    expect(toConfirm(small, scenario.state)).toEqual(['work.documents.held']);
  });

  it('opens a section again when an answer elsewhere brings questions back', () => {
    const scenario = new Scenario(small)
      .says('risk.industry', 'low')
      .says('work.documents', 'yes', { grade: 'E2' });
    expect(sectionStatus(small, scenario.state, 'work').status).toBe('answered');
    scenario.says('risk.industry', 'medium');
    expect(sectionStatus(small, scenario.state, 'work').status).toBe('in-progress');
  });

  it('leaves what is to be answered later to the end', () => {
    const scenario = new Scenario(small).happens({ type: 'deferred', question: 'risk.industry' });
    expect(questionStatus(small, scenario.state, 'risk.industry')).toBe('later');
    expect(nextQuestion(small, scenario.state, null)).toBe('work.documents');
    scenario.says('work.documents', 'yes').says('law.convictions', 'yes');
    expect(nextQuestion(small, scenario.state, null)).toBe('risk.industry');
  });
});
