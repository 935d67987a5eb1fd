/** What a self-test promises is seen in the findings of its own assessment, and tells it from others. */
import { describe, expect, it } from 'vitest';
import type { Checklist } from '../../src/checklist/index.ts';
import type { Claim, ProofCode, Witness } from '../../src/checklist/prove/index.ts';
import { findingsOf } from '../../src/findings/index.ts';
import {
  isSeen,
  proveChecklist,
  selfTestsOf,
  type Assessed,
  type Promised,
  type ProveOptions,
} from '../../src/findings/prove/index.ts';
import { buildModel, derive, type Model } from '../../src/questionnaire/index.ts';
import { fold } from '../../src/record/index.ts';
import { randomChecklists } from '../support/checklists.ts';
import { goodSupplier, Scenario, smallChecklist, supplier } from '../support/scenario.ts';

function assessed(model: Model, { answers }: Witness): Assessed {
  const given = new Map(answers.map(({ question, answer }) => [question, answer]));
  const state = derive(
    model,
    model.questions.map(({ id }) => given.get(id)),
  );
  return { model, state, findings: findingsOf(model, fold(new Scenario(model).record), state) };
}

/** The promises of a checklist, and for each in how many of the assessments that were made for others it is seen as well. */
function promisesOf(
  checklist: Checklist,
  options: ProveOptions = {},
): { promise: Promised; isKept: boolean; elsewhere: number; all: number }[] {
  const model = buildModel(checklist);
  const tests = selfTestsOf(checklist, proveChecklist(checklist, options)).map(
    ({ promise, witness, better }) => ({
      promise,
      at: assessed(model, witness),
      better: better && assessed(model, better),
    }),
  );
  return tests.map(({ promise, at, better }) => ({
    promise,
    isKept: isSeen(promise, at, better),
    elsewhere: tests.filter((other) => other.at !== at && isSeen(promise, other.at, other.better)).length,
    all: tests.length - 1,
  }));
}

const kindOf = (promise: Promised): string => ('code' in promise ? promise.code : 'answer');

it('the small checklist keeps its promises, and none by chance', () => {
  const promises = promisesOf(smallChecklist());
  expect(promises.filter(({ isKept }) => !isKept)).toEqual([]);
  // A question that is always asked is asked everywhere.
  const common = promises.filter(({ elsewhere, all }) => elsewhere === all);
  expect(new Set(common.map(({ promise }) => kindOf(promise)))).toEqual(new Set(['never-asked']));
});

it('keeps them as well where no diagram may be drawn and answers are searched for', () => {
  const promises = promisesOf(smallChecklist(), { nodeLimit: 0 });
  expect(promises.filter(({ isKept }) => !isKept)).toEqual([]);
  const statuses = promises.filter(({ promise }) => kindOf(promise) === 'status-never-reached');
  expect(statuses.map(({ promise }) => ('code' in promise ? promise.data.status : ''))).toContain('met');
});

it('shows each answer once, in the order of the checklist', () => {
  const checklist = smallChecklist();
  const order = checklist.questions.map(({ id }) => id);
  for (const { witness, better } of selfTestsOf(checklist, proveChecklist(checklist)))
    for (const { answers } of better ? [witness, better] : [witness]) {
      const places = answers.map(({ question }) => order.indexOf(question));
      expect(places).toEqual([...new Set(places)].sort((a, b) => a - b));
    }
});

it('random checklists keep theirs, also those that show a fault', () => {
  for (const [name, checklist] of randomChecklists(12, 1_000))
    expect(
      promisesOf(checklist).filter(({ isKept }) => !isKept),
      name,
    ).toEqual([]);
});

describe('what does not show the fault is not taken for it', () => {
  const claim = (code: ProofCode, data: Claim['data'] = {}, question?: string): Promised => ({
    code,
    subject: { path: [], ...(question !== undefined && { question }) },
    data,
    outcome: 'refuted',
  });
  const at = (scenario: Scenario): Assessed => ({
    model: scenario.model,
    state: scenario.state,
    findings: scenario.findings(),
  });
  const HELD = 'rec10c.identity-documents';

  it('an open trigger or flag that an action answers', () => {
    const held = at(goodSupplier().says(HELD, 'no'));
    const unanswered = { ...held, findings: { ...held.findings, actions: [] } };
    const trigger = claim('trigger-without-action', { id: 'ZT-B3' }, HELD);
    expect([isSeen(trigger, held), isSeen(trigger, unanswered), isSeen(trigger, at(goodSupplier()))]).toEqual(
      [false, true, false],
    );
    const housing = at(goodSupplier().says('rec10c.housing', 'no'));
    const [raised] = housing.findings.redFlags;
    const flag = claim('flag-without-action', { id: raised?.key ?? '' }, 'rec10c.housing');
    const bare = { ...housing, findings: { ...housing.findings, actions: [] } };
    expect([isSeen(flag, housing), isSeen(flag, bare)]).toEqual([false, true]);
  });

  it('inherent risk that is high where one characteristic is, or is not known', () => {
    const twice = claim('risk-twice');
    const high = { ...at(goodSupplier()).findings, inherentRisk: 'high' as const };
    const seenWith = (scenario: Scenario) => isSeen(twice, { ...at(scenario), findings: high });
    const [first = ''] = supplier.questions
      .filter((one) => one.reasonNeeded && !one.rules)
      .map(({ id }) => id);
    expect(seenWith(goodSupplier('low'))).toBe(true);
    expect(seenWith(goodSupplier('low').says(first, 'medium'))).toBe(false);
    expect(seenWith(goodSupplier('low').says(first, null))).toBe(false);
    expect(seenWith(new Scenario(supplier))).toBe(false);
    expect(isSeen(twice, at(goodSupplier('low')))).toBe(false);
  });

  it('a better answer after which the result is as good, or better', () => {
    const worse = claim('better-answer-worse', { result: 'verdict' });
    const row = claim('better-answer-worse', { result: '12' });
    const [good, held] = [at(goodSupplier()), at(goodSupplier().says(HELD, 'no'))];
    const short = at(goodSupplier().says('rec12.worker-reps', 'unknown'));
    expect(isSeen(worse, good, held)).toBe(true);
    expect(isSeen(worse, held, good)).toBe(false);
    expect(isSeen(worse, good, good)).toBe(false);
    expect(isSeen(worse, good)).toBe(false);
    expect([isSeen(row, good, short), isSeen(row, short, good), isSeen(row, good, held)]).toEqual([
      true,
      false,
      false,
    ]);
  });
});
