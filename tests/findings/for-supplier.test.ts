/** What of an officer's findings the supplier may be told, rule by rule. */
import { describe, expect, it } from 'vitest';
import type { Grade } from '../../src/checklist/index.ts';
import {
  creditsForSupplier,
  mayTellDecision,
  pointsForSupplier,
  type SupplierPoint,
} from '../../src/findings/index.ts';
import { goodSupplier, Scenario, small, supplier } from '../support/scenario.ts';

const pointsOf = (scenario: Scenario): SupplierPoint[] =>
  pointsForSupplier(supplier, scenario.state, scenario.findings());
const toldOf = (scenario: Scenario): string[] => pointsOf(scenario).map(({ question }) => question);

/** All well but for one theme, known from evidence of a grade. */
const short = (question: string, value: string, grade?: Grade): Scenario =>
  goodSupplier().says(question, value, grade ? { grade } : {});

describe('a theme is told of', () => {
  it('where it falls short, with the actions that the supplier is to take and nothing of how it was worded', () => {
    const scenario = short('rec12.grievance', 'no', 'E2').happens({
      type: 'action-edited',
      edit: { key: 'rec12.grievance.redesign', measure: 'What I saw there', deadline: '2027-01-31' },
    });
    const [point, ...others] = pointsOf(scenario);
    expect(others).toEqual([]);
    expect(point).toMatchObject({ question: 'rec12.grievance', section: 'rec12', counts: 'no' });
    expect(point?.actions).toMatchObject([
      { key: 'rec12.grievance.redesign', owner: 'supplier', deadline: '2027-01-31' },
    ]);
    expect(Object.keys(point ?? {})).not.toContain('evidence');
    expect(Object.keys(point?.actions[0] ?? {})).not.toContain('measure');
  });

  it('where it is good and evidence is missing, with the grade that is asked for', () => {
    expect(pointsOf(short('rec11.dd-system', 'yes', 'E1'))).toMatchObject([
      { question: 'rec11.dd-system', counts: 'not-verified', evidence: 'E2' },
    ]);
  });

  it('where nobody knows, although it is one that needs care', () => {
    expect(toldOf(short('rec12.worker-reps', 'unknown'))).toEqual(['rec12.worker-reps']);
  });

  it('not where it is in order, does not apply or is not asked', () => {
    expect(toldOf(goodSupplier())).toEqual([]);
    expect(toldOf(goodSupplier('low').says('risk.depth', 'by-risk'))).toEqual([]);
    expect(toldOf(short('rec12.grievance', 'not-applicable'))).toEqual([]);
  });

  it('where it falls short and raises nothing that needs care, however that is known', () => {
    expect(toldOf(short('rec11.flowdown', 'no'))).toEqual(['rec11.flowdown']);
    expect(toldOf(short('rec11.flowdown', 'partly', 'E1'))).toEqual(['rec11.flowdown']);
  });
});

describe('a theme is held back', () => {
  it('where a trigger shows people in danger, whatever the theme is and however it is known', () => {
    const held = new Scenario(small)
      .says('risk.industry', 'high')
      .says('work.documents', 'no', { grade: 'E1' });
    const convicted = new Scenario(small)
      .says('risk.industry', 'high')
      .says('law.convictions', 'no', { grade: 'E1' });
    const told = (one: Scenario) =>
      pointsForSupplier(small, one.state, one.findings()).map(({ question, counts }) => [question, counts]);
    expect(held.openTriggers()).toEqual(['ZT-B3']);
    expect(told(held)).not.toContainEqual(['work.documents', 'no']);
    expect(convicted.openTriggers()).toEqual(['ZT-A1']);
    expect(told(convicted)).toContainEqual(['law.convictions', 'no']);
  });

  it.each<Grade>(['E3', 'E4'])('where its shortcoming rests on people (%s)', (grade) => {
    expect(toldOf(short('rec12.grievance', 'partly', grade))).toEqual([]);
    expect(toldOf(short('rec11.flowdown', 'no', grade))).toEqual([]);
  });

  it.each<[Grade | undefined, boolean]>([
    [undefined, false],
    ['E0', false],
    ['E1', true],
    ['E2', true],
  ])('where it needs care and no paper shows the shortcoming (%s)', (grade, isTold) => {
    expect(toldOf(short('rec12.grievance', 'no', grade))).toEqual(isTold ? ['rec12.grievance'] : []);
  });

  it('where it keeps a trigger about harm open, whatever shows it', () => {
    const scenario = short('rec10c.identity-documents', 'no', 'E2');
    expect(scenario.openTriggers()).toEqual(['ZT-B3']);
    expect(toldOf(scenario)).toEqual([]);
  });

  it('not where a trigger about the law is open on a theme that needs no care', () => {
    const scenario = short('rec14.convictions', 'no', 'E2');
    expect(scenario.openTriggers()).toEqual(['ZT-A1']);
    expect(toldOf(scenario)).toEqual(['rec14.convictions']);
  });

  it('where an answer was bad and is remedied, but rests on people', () => {
    const scenario = short('rec10c.recruitment-fees', 'no', 'E3')
      .says('rec10c.recruitment-fees.binds', 'yes')
      .says('rec10c.recruitment-fees.remedied', 'verified-by-workers');
    expect(scenario.openTriggers()).toEqual([]);
    expect(toldOf(scenario)).toEqual([]);
  });
});

describe('an action is left out', () => {
  it('where it is for somebody else, is called another’s by the officer, or was dropped', () => {
    const edited = (edit: object): Scenario =>
      short('rec12.grievance', 'no', 'E2').happens({
        type: 'action-edited',
        edit: { key: 'rec12.grievance.redesign', ...edit },
      });
    const actionsOf = (scenario: Scenario) => pointsOf(scenario).map(({ actions }) => actions);
    expect(actionsOf(edited({ owner: 'N. Khan' }))).toEqual([[]]);
    expect(actionsOf(edited({ dropped: 'not needed' }))).toEqual([[]]);
    const [buyers] = actionsOf(short('rec14.convictions', 'no', 'E2'));
    expect(buyers?.every(({ owner }) => owner === 'supplier')).toBe(true);
  });
});

it('a decision is told of where it is to proceed, with or without conditions', () => {
  const values = ['proceed', 'proceed-with-conditions', 'hold-and-remediate', 'exclude'];
  expect(values.filter((value) => mayTellDecision({ value }))).toEqual([
    'proceed',
    'proceed-with-conditions',
  ]);
});

it('what was done well is told of on themes that need no care', () => {
  const scenario = goodSupplier();
  const credits = ['rec10b.gaps-disclosed', 'rec10b.incidents-disclosed'].map((question) => ({
    key: `${question}.done`,
    question,
  }));
  expect(creditsForSupplier(supplier, { ...scenario.findings(), credits })).toEqual([
    'rec10b.gaps-disclosed.done',
  ]);
});
