/** Checklists write their own tests: each has answers that make something happen, and the real machine is driven through them. */
import { describe, expect, it } from 'vitest';
import { journeyOf, type Checklist, type Expression, type Question } from '../../../src/checklist/index.ts';
import type { ProofCode } from '../../../src/checklist/prove/index.ts';
import { STATUSES } from '../../../src/findings/index.ts';
import { isSeen, proveChecklist, selfTestsOf, type SelfTest } from '../../../src/findings/prove/index.ts';
import { buildModel, type Model } from '../../../src/questionnaire/index.ts';
import { bundledChecklists, corpusChecklists, randomChecklists } from '../../support/checklists.ts';
import { driveBackwards, driveThrough, type Driven } from '../../support/drive.ts';
import { supplier } from '../../support/scenario.ts';

const KINDS: [what: string, code: ProofCode | 'answer'][] = [
  ['reach each question', 'never-asked'],
  ['give each answer that anything tells apart from others', 'answer'],
  ['leave out what depends on a condition, for each condition', 'condition-always-true'],
  ['clear, confirm, credit and plan whatever can be', 'condition-never-true'],
  ['raise each red flag', 'flag-never-raised'],
  ['raise each trigger', 'trigger-without-occasion'],
  ['reach each status of each recommendation', 'status-never-reached'],
  ['reach each verdict', 'verdict-never-reached'],
];

describe.each(bundledChecklists)('the tests that the checklist "%s" writes for itself', (_, checklist) => {
  const suite = new Suite(checklist);

  it.each(KINDS)('%s (%s), where machine, engine, log and findings agree', (_what, code) => {
    const own = suite.tests.filter(({ promise }) => kindOf(promise) === code);
    expect(own.length).toBeGreaterThanOrEqual(fewest(checklist, code));
    expect(own.flatMap((test) => suite.faults(test))).toEqual([]);
  });

  it('come to the same state when the answers are given from the last question to the first', () => {
    const some = suite.tests.filter((_test, i) => i % 7 === 0);
    expect(some.flatMap(({ witness }) => driveBackwards(suite.model, witness).faults)).toEqual([]);
  });
});

describe('the tests that a checklist of the corpus writes for itself', () => {
  it.each(corpusChecklists)('%s', (_, checklist) => {
    const suite = new Suite(checklist);
    expect(suite.tests.flatMap((test) => suite.faults(test))).toEqual([]);
  });
});

describe('the tests that random checklists write for themselves', () => {
  it('hold, also where what they show is a fault of the checklist', () => {
    const kinds = new Set<string>();
    for (const [name, checklist] of randomChecklists(150, 1_000)) {
      const suite = new Suite(checklist);
      expect(
        suite.tests.flatMap((test) => suite.faults(test)),
        name,
      ).toEqual([]);
      for (const { promise } of suite.tests) kinds.add(kindOf(promise));
    }
    expect([...kinds].sort()).toEqual([...KINDS.map(([, code]) => code), ...GAPS].sort());
  });
});

/** What a witness shows that should not be. */
const GAPS: ProofCode[] = [
  'clause-skipped',
  'flag-without-theme',
  'trigger-without-theme',
  'flag-without-action',
  'better-answer-worse',
  'risk-twice',
];

const clausesAsked = supplier.checklist.register.clauses.filter(
  ({ recommendation }) => recommendation,
).length;

describe('a supplier checklist that was broken on purpose is walked into each of its gaps', () => {
  it.each<[what: string, code: ProofCode, number: number, broken: Checklist]>([
    ['red flags without an action', 'flag-without-action', count(flagsIn), withoutActions()],
    ['triggers without an action', 'trigger-without-action', count(triggersIn), withoutActions()],
    ['clauses that no question serves', 'clause-skipped', clausesAsked, askedAtFullDepthOnly()],
    [
      'red flags of themes that are not asked',
      'flag-without-theme',
      count(flagsIn, isAtDepth),
      raisedAnyway(),
    ],
    [
      'triggers of themes that are not asked',
      'trigger-without-theme',
      count(triggersIn, isAtDepth),
      raisedAnyway(),
    ],
    ['a better answer that worsens a result', 'better-answer-worse', 1, punishingYes()],
    ['high risk where all is judged low', 'risk-twice', 1, { ...supplier.checklist, highRisk: JUDGED_LOW }],
  ])('%s (%s, at least %i)', (_, code, number, broken) => {
    const suite = new Suite(broken);
    const own = suite.tests.filter(({ promise }) => kindOf(promise) === code);
    expect(own.length).toBeGreaterThanOrEqual(number);
    expect(own.flatMap((test) => suite.faults(test))).toEqual([]);
  });
});

/** The tests of one checklist; an assessment that several of them share is walked once. */
class Suite {
  readonly model: Model;
  readonly tests: SelfTest[];
  private readonly driven = new Map<string, Driven>();

  constructor(checklist: Checklist) {
    this.model = buildModel(checklist);
    this.tests = selfTestsOf(checklist, proveChecklist(checklist));
  }

  faults({ promise, witness, better }: SelfTest): string[] {
    const { assessed, faults } = this.drive(witness);
    const isKept = isSeen(promise, assessed, better && this.drive(better).assessed);
    const found = [...faults, ...(isKept ? [] : ['not seen'])];
    return found.map((fault) => `${JSON.stringify(promise)}: ${fault}`);
  }

  private drive(witness: SelfTest['witness']): Driven {
    const key = JSON.stringify(witness);
    const known = this.driven.get(key) ?? driveThrough(this.model, witness);
    this.driven.set(key, known);
    return known;
  }
}

const kindOf = (promise: SelfTest['promise']): string => ('code' in promise ? promise.code : 'answer');

/** Every one of them has a test. */
function fewest(checklist: Checklist, code: string): number {
  const { questions, sections } = checklist;
  switch (code) {
    case 'never-asked':
      return questions.length;
    case 'answer':
      return questions.length + 4 * questions.filter(({ rules }) => rules).length;
    case 'flag-never-raised':
      return questions.flatMap(flagsIn).length;
    case 'trigger-without-occasion':
      return questions.flatMap(triggersIn).length;
    case 'status-never-reached':
      return STATUSES.length * sections.filter(({ recommendation }) => recommendation).length;
    case 'verdict-never-reached':
      // Where nobody is judged there is none.
      return journeyOf(checklist) === 'supplier' ? 4 : 0;
    default:
      return 1;
  }
}

const flagsIn = ({ rules }: Question) => rules?.flags ?? [];
const triggersIn = ({ rules }: Question) => rules?.triggers ?? [];
const isAtDepth = ({ rules }: Question): boolean => rules?.core === false;

function count(
  of: (question: Question) => unknown[],
  which: (question: Question) => boolean = () => true,
): number {
  return supplier.questions.filter(which).flatMap(of).length;
}

type Rules = NonNullable<Question['rules']>;

/** The supplier checklist with other rules for each theme. */
function withRules(change: (rules: Rules, theme: Question) => Partial<Rules>): Checklist {
  const questions = supplier.questions.map((question) =>
    question.rules
      ? { ...question, rules: { ...question.rules, ...change(question.rules, question) } }
      : question,
  );
  return { ...supplier.checklist, questions };
}

function withoutActions(): Checklist {
  return withRules(({ flags, triggers }) => ({
    flags: flags.map((flag) => ({ ...flag, actions: [] })),
    triggers: triggers.map((trigger) => ({ ...trigger, actions: [] })),
  }));
}

/** No theme is core any more, and questions on risk serve no clause. */
function askedAtFullDepthOnly(): Checklist {
  const when = supplier.questions.find(isAtDepth)?.when;
  if (!when) throw new Error('a theme that is not core waits for full depth');
  const questions = supplier.questions.map((question): Question => {
    if (question.section === 'risk') return { ...question, clauses: [] };
    return { ...question, when: question.when ? { op: 'and', of: [when, question.when] } : when };
  });
  return { ...supplier.checklist, questions };
}

/** Whatever a theme raises is raised as well when the officer wants no more questions than needed. */
function raisedAnyway(): Checklist {
  const byRisk: Expression = { op: 'is', question: 'risk.depth', values: ['by-risk'] };
  const also = <T extends { when: Expression }>(rule: T): T => ({
    ...rule,
    when: { op: 'or', of: [rule.when, byRisk] },
  });
  return withRules(({ flags, triggers }) => ({ flags: flags.map(also), triggers: triggers.map(also) }));
}

function punishingYes(): Checklist {
  return withRules(({ triggers }, { id }) => ({
    triggers: triggers.map((trigger) => ({ ...trigger, when: { op: 'is', question: id, values: ['yes'] } })),
  }));
}

const JUDGED_LOW: Expression = { op: 'is', question: 'risk.industry', values: ['low'] };
