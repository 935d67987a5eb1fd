/** What a self-test promises is seen in the findings of its own assessment, and tells it from others. */
import { describe, expect, it } from 'vitest';
import { compileChecklist } from '../../src/checklist/compile/index.ts';
import type { Checklist } from '../../src/checklist/index.ts';
import type { Claim, ProofCode, Witness } from '../../src/checklist/prove/index.ts';
import {
  findingsOf,
  type Findings,
  type FlagFinding,
  type TriggerFinding,
} from '../../src/findings/index.ts';
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
import { FILES_WITH_LAWS, filled } from '../support/small-checklist.ts';
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

it('a checklist with laws keeps what it promises of their conditions, and nothing by chance', () => {
  const { files, seeds } = filled(FILES_WITH_LAWS);
  const result = compileChecklist(files, seeds);
  if (!result.ok) throw new Error('the small checklist with laws has a fault');
  const promises = promisesOf(result.checklist).filter(
    ({ promise }) => 'code' in promise && promise.subject.laws,
  );
  // Both ways: a criterion, the test, what the law wants besides, and a duty; and one sentence, which can be said.
  expect(promises.length).toBe(9);
  expect(promises.filter(({ isKept, elsewhere, all }) => !isKept || elsewhere === all)).toEqual([]);
});

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

  const claimAt = (code: ProofCode, path: string, id: string, question = HELD): Promised => ({
    code,
    subject: { path: [path], question },
    data: { id },
    outcome: 'refuted',
  });
  /** Not core, so that it is asked at high risk only. */
  const DEEP = 'rec10a.workforce-profile';
  const held = at(goodSupplier().says(HELD, 'no'));
  const [[trigger], [flag], [action]] = [
    held.findings.triggers,
    held.findings.redFlags,
    held.findings.actions,
  ];
  if (!trigger || !flag || !action)
    throw new Error('withheld documents raise a trigger and a flag, and call for an action');
  const [low, high] = [at(goodSupplier('low')), at(goodSupplier('high'))];
  const having = (one: Assessed, more: Partial<Findings>): Assessed => ({
    ...one,
    findings: { ...one.findings, ...more },
  });
  const seen = (promise: Promised, ...all: Assessed[]): boolean[] => all.map((one) => isSeen(promise, one));

  it('an open trigger or flag that an action answers', () => {
    const unanswered = having(held, { actions: [] });
    const ofTrigger = claim('trigger-without-action', { id: 'ZT-B3' }, HELD);
    expect(seen(ofTrigger, held, unanswered, at(goodSupplier()))).toEqual([false, true, false]);
    const housing = at(goodSupplier().says('rec10c.housing', 'no'));
    const [raised] = housing.findings.redFlags;
    const ofFlag = claim('flag-without-action', { id: raised?.key ?? '' }, 'rec10c.housing');
    expect(seen(ofFlag, housing, having(housing, { actions: [] }))).toEqual([false, true]);
  });

  it('a flag of a theme that is asked, or one that is there', () => {
    const without = claimAt('flag-without-theme', 'flags', flag.key, DEEP);
    expect(seen(without, low, high, having(low, { redFlags: [flag] }))).toEqual([true, false, false]);
  });

  it('a trigger of a theme that is asked, of another theme, of another kind, or one that is cleared', () => {
    const without = claimAt('trigger-without-theme', 'triggers', trigger.code, DEEP);
    const own: TriggerFinding = { ...trigger, questions: [DEEP], state: 'suspected' };
    const raised = (change: Partial<TriggerFinding>) => having(low, { triggers: [{ ...own, ...change }] });
    expect(seen(without, raised({}), low, having(high, { triggers: [own] }))).toEqual([true, false, false]);
    expect(
      seen(without, raised({ state: 'cleared' }), raised({ questions: [HELD] }), raised({ code: 'ZT-A1' })),
    ).toEqual([false, false, false]);
  });

  it('a flag that is cleared, and an action of another theme that has the same name', () => {
    const unanswered = claimAt('flag-without-action', 'flags', flag.key);
    const answering = { ...action, question: HELD, answers: [flag.key] };
    const raised = (state: FlagFinding['state'], actions: Findings['actions']) =>
      having(low, { redFlags: [{ ...flag, state }], actions });
    expect(
      seen(
        unanswered,
        raised('open', []),
        raised('open', [{ ...answering, question: DEEP }]),
        raised('open', [{ ...answering, answers: [] }]),
        raised('open', [answering]),
        raised('cleared', []),
      ),
    ).toEqual([true, true, true, false, false]);
  });

  it('a clause that one question serves which is asked, whatever the others serve', () => {
    const twoClauses = supplier.question('rec10c.debt-loans');
    const [, clause = ''] = twoClauses.clauses;
    const skipped = claim('clause-skipped', { id: clause });
    const among = (questions: Model['questions']) => ({ ...high, model: { ...high.model, questions } });
    expect(
      seen(
        skipped,
        among(high.model.questions.filter(({ clauses }) => clauses.every((one) => !one.startsWith(clause)))),
        among([twoClauses]),
        high,
      ),
    ).toEqual([true, false, false]);
    const deep = { ...supplier.question(DEEP), clauses: [clause] };
    expect(isSeen(skipped, { ...low, model: { ...low.model, questions: [deep] } })).toBe(true);
  });

  it('the status of another recommendation, another verdict, or none', () => {
    const notMet = (id: string) => claim('status-never-reached', { id, status: 'notMet' });
    expect([isSeen(notMet('10(c)'), held), isSeen(notMet('12'), held)]).toEqual([true, false]);
    const verdict = claim('verdict-never-reached', { verdict: 'proceed' });
    expect(seen(verdict, having(low, { verdict: 'proceed' }), having(low, { verdict: 'exclude' }))).toEqual([
      true,
      false,
    ]);
    expect(isSeen(verdict, having(low, { verdict: null }))).toBe(false);
  });

  it('a trigger that one theme alone lets suspect, where it is said to be confirmed or cleared', () => {
    const never = claimAt('condition-never-true', 'triggers', trigger.code);
    const raised = (state: TriggerFinding['state'], ...others: string[]) =>
      having(low, { triggers: [{ ...trigger, state, questions: [HELD, ...others] }] });
    expect(
      seen(
        never,
        raised('suspected'),
        raised('suspected', DEEP),
        raised('confirmed'),
        raised('cleared'),
        low,
      ),
    ).toEqual([false, true, true, true, false]);
  });

  it('another credit or action', () => {
    const credits = (...keys: string[]) =>
      having(low, { credits: keys.map((key) => ({ key, question: HELD })), actions: [] });
    const actions = (...answers: string[]) =>
      having(low, { credits: [], actions: [{ ...action, key: 'its.action', answers }] });
    for (const [path, present] of [
      ['credits', credits('its.action')],
      ['actions', actions()],
    ] as const)
      for (const [id, isIts] of [
        ['its.action', true],
        ['another', false],
      ] as const) {
        expect(isSeen(claimAt('condition-never-true', path, id), present)).toBe(isIts);
        expect(isSeen(claimAt('condition-always-true', path, id), present)).toBe(!isIts);
      }
    // An action that a flag calls for does not show that its own condition holds.
    expect(isSeen(claimAt('condition-always-true', 'actions', 'its.action'), actions('a.flag'))).toBe(true);
    // Where a theme is not asked, nothing of it shows that a condition does not hold.
    for (const path of ['flags', 'triggers', 'credits', 'actions'])
      expect(seen(claimAt('condition-always-true', path, 'none', DEEP), high, low)).toEqual([true, false]);
  });

  it('a question that waits for its theme', () => {
    const waits = (question: string) => claimAt('condition-always-true', 'when', '', question);
    const below = (theme: string) =>
      supplier.questions.find((one) => one.theme === theme && one.id !== theme)?.id ?? '';
    expect(seen(waits(below(HELD)), low, held)).toEqual([true, false]);
    expect(seen(waits(DEEP), low, high)).toEqual([true, false]);
    expect(isSeen(waits(below(DEEP)), low)).toBe(false);
  });

  it('inherent risk of another height', () => {
    const [never, always] = [
      claimAt('condition-never-true', 'high-risk', ''),
      claimAt('condition-always-true', 'high-risk', ''),
    ];
    expect([seen(never, high, low), seen(always, high, low)]).toEqual([
      [true, false],
      [false, true],
    ]);
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
    const good = at(goodSupplier());
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
    // Of what no assessment has, nothing is worse.
    expect(isSeen(claim('better-answer-worse', { result: '99' }), good, held)).toBe(false);
  });
});
