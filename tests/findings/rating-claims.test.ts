/** What is proven of statuses, verdicts and inherent risk: about which part of a checklist, and from which rules. */
import { describe, expect, it } from 'vitest';
import { conditionsOf, link, NO, YES, type Checklist } from '../../src/checklist/index.ts';
import { truthOf } from '../../src/checklist/prove/formula.ts';
import { NEVER, NODE_LIMIT, Symbolic, type Claim } from '../../src/checklist/prove/index.ts';
import { proveChecklist } from '../../src/findings/prove/index.ts';
import { ratingClaims } from '../../src/findings/prove/rating-claims.ts';
import { judgedLow, ratingsOf, riskTwice, type Ratings } from '../../src/findings/prove/ratings.ts';
import { buildModel, type Model } from '../../src/questionnaire/index.ts';
import {
  goodSupplier,
  ownProcess,
  REASONS_ONLY,
  riskQuestion,
  Scenario,
  smallChecklist,
  supplier,
} from '../support/scenario.ts';

const small = smallChecklist();
const claimsOf = (checklist: Checklist, ...codes: Claim['code'][]): Claim[] =>
  proveChecklist(checklist).claims.filter(({ code }) => codes.includes(code));

describe('the claims', () => {
  it('name the section of each recommendation, its place in the file, and each of its statuses', () => {
    const sections = [
      { section: 'work', id: '10(c)' },
      { section: 'law', id: '14' },
    ];
    const statuses = ['met', 'partlyMet', 'notMet', 'notVerified', 'notApplicable'];
    expect(
      claimsOf(small, 'status-never-reached').map(({ subject, data }) => ({ ...subject, ...data })),
    ).toEqual(
      sections.flatMap((one) => statuses.map((status) => ({ ...one, path: ['recommendation'], status }))),
    );
    for (const code of ['status-twice', 'status-none'] as const)
      expect(claimsOf(small, code).map(({ subject, data }) => ({ ...subject, ...data }))).toEqual(
        sections.map((one) => ({ ...one, path: ['recommendation'] })),
      );
  });

  it('name each verdict, and the condition of high risk', () => {
    expect(claimsOf(small, 'verdict-never-reached')).toMatchObject(
      ['exclude', 'holdAndRemediate', 'proceedWithConditions', 'proceed'].map((verdict) => ({
        subject: { path: [] },
        data: { verdict },
        outcome: 'holds',
      })),
    );
    expect(claimsOf(small, 'risk-twice').map(({ subject }) => subject)).toEqual([{ path: ['high-risk'] }]);
  });

  it('compare better answers by every recommendation and by the verdict', () => {
    const results = claimsOf(small, 'better-answer-worse').map(({ data }) => data.result);
    expect(new Set(results)).toEqual(new Set(['10(c)', '14', 'verdict']));
  });

  it('speak of no verdict where nobody is judged', () => {
    expect(claimsOf(ownProcess.checklist, 'verdict-never-reached')).toEqual([]);
    const results = claimsOf(ownProcess.checklist, 'better-answer-worse').map(({ data }) => data.result);
    expect(results).not.toContain('verdict');
  });
});

describe('statuses by rules that are wrong', () => {
  const { sections, verdicts } = ratingsOf(small);
  const [work] = sections;
  if (!work) throw new Error('the small checklist has recommendations');
  const readers = [...conditionsOf(small), ...judgedLow(small)];
  const outcomes = (changed: Partial<typeof work>): Record<string, string> => {
    const ratings: Ratings = { sections: [{ ...work, ...changed }], verdicts };
    const claims = ratingClaims(new Symbolic(small, readers, NODE_LIMIT), ratings);
    return Object.fromEntries(claims.map(({ code, outcome }) => [code, outcome]));
  };

  it('are found where they are right', () => {
    expect(outcomes({})).toMatchObject({ 'status-twice': 'holds', 'status-none': 'holds' });
  });

  it('are two at once', () => {
    const { met } = work.statuses;
    expect(outcomes({ statuses: { ...work.statuses, 'not-applicable': met } })).toMatchObject({
      'status-twice': 'refuted',
    });
  });

  it('are none', () => {
    expect(outcomes({ statuses: { ...work.statuses, met: NEVER } })).toMatchObject({
      'status-twice': 'holds',
      'status-none': 'refuted',
    });
  });

  it('have no reason', () => {
    expect(outcomes({ unreasoned: work.statuses.met })).toMatchObject({ 'status-none': 'refuted' });
  });
});

describe('high inherent risk where every judgement says "low"', () => {
  const alwaysHigh = (questions = supplier.checklist.questions): Model =>
    buildModel({ ...supplier.checklist, questions, highRisk: { op: 'constant', value: true } });
  const said = (model: Model, scenario: Scenario): unknown => {
    const { answers, relevance } = scenario.state;
    return truthOf(riskTwice(model.checklist), {
      condition: (expression) => link(expression, model.indexOf)(answers, relevance),
      asked: () => YES,
      answer: (question) => answers[model.indexOf(question)],
    });
  };
  const [first = ''] = supplier.questions.filter((one) => one.reasonNeeded && !one.rules).map(({ id }) => id);

  it('is seen in the answers to the judgements alone', () => {
    expect(said(alwaysHigh(), goodSupplier('low'))).toBe(YES);
    expect(said(alwaysHigh(), goodSupplier('low').says(first, 'medium'))).toBe(NO);
    expect(said(supplier, goodSupplier('low'))).toBe(NO);
  });

  it('asks nothing of a theme whose answer needs a reason', () => {
    const questions = supplier.checklist.questions.map((one) =>
      one.rules ? { ...one, reasonNeeded: true } : one,
    );
    expect(said(alwaysHigh(questions), goodSupplier('low'))).toBe(YES);
  });

  it.each(REASONS_ONLY)('asks nothing of %s that needs a reason', (_, other) => {
    const questions = [...supplier.checklist.questions, { ...riskQuestion(), id: 'rec16.other', ...other }];
    expect(said(alwaysHigh(questions), goodSupplier('low'))).toBe(YES);
  });

  it('cannot be where nothing is judged', () => {
    const questions = supplier.checklist.questions.map((one) => ({ ...one, reasonNeeded: false }));
    expect(riskTwice({ ...alwaysHigh().checklist, questions })).toBe(NEVER);
  });
});
