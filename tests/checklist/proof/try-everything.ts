/** Everything that claims speak of, found out by trying all answers; no part of it knows how proofs are made. */
import {
  link,
  NO,
  YES,
  type Action,
  type Answer,
  type Checklist,
  type Expression,
  type Flag,
  type Question,
  type ThemeRules,
} from '../../../src/checklist/index.ts';
import { everyValue } from './random-checklist.ts';

/** Checklists with more complete assessments than this are passed over. */
const MOST_ASSESSMENTS = 3_000;

export type Told = Record<string, boolean>;

export interface Tried {
  told: Told;
  /** Ways through: what is asked and why, with the number of questions. */
  ways: Map<string, number>;
}

/** One thing that is looked for in every complete assessment. */
interface Watch {
  key: string;
  /** The claim holds when it is seen at least once; otherwise when it is never seen. */
  claim: 'seen' | 'never';
  test: (at: Assessment) => boolean;
}

interface Assessment {
  answers: (Answer | undefined)[];
  relevance: Uint8Array;
}

/** Answers in every way, question after question, as a person would who never stops. */
export function tryEverything(checklist: Checklist): Tried | undefined {
  const { questions } = checklist;
  const indexOf = (id: string) => questions.findIndex((question) => question.id === id);
  const whens = questions.map(({ when }) => (when ? link(when, indexOf) : undefined));
  const watches = new Watches(checklist).all;
  const seen = new Set<string>();
  const ways = new Map<string, number>();
  const wayOf = wayReader(checklist, indexOf);
  const at: Assessment = {
    answers: questions.map(() => undefined),
    relevance: new Uint8Array(questions.length),
  };
  let assessments = 0;

  const finish = (): void => {
    for (const { key, test } of watches) if (!seen.has(key) && test(at)) seen.add(key);
    ways.set(...wayOf(at));
  };
  const step = (number: number): boolean => {
    const question = questions[number];
    if (!question) {
      finish();
      return (assessments += 1) <= MOST_ASSESSMENTS;
    }
    at.relevance[number] = whens[number]?.(at.answers, at.relevance) ?? YES;
    at.answers[number] = undefined;
    if (at.relevance[number] === NO) return step(number + 1);
    for (const value of everyValue(question)) {
      at.answers[number] = { value };
      if (!step(number + 1)) return false;
    }
    at.answers[number] = undefined;
    return true;
  };
  if (!step(0)) return undefined;
  const told: Told = {};
  for (const { key, claim } of watches) told[key] = seen.has(key) === (claim === 'seen');
  return { told, ways };
}

/** What a question can be asked about; conditions are linked once. */
class Watches {
  readonly all: Watch[] = [];
  private readonly indexOf: (id: string) => number;

  constructor(private readonly checklist: Checklist) {
    const numbers = new Map(checklist.questions.map(({ id }, number) => [id, number]));
    this.indexOf = (id) => numbers.get(id) ?? -1;
    const risk = this.truth(checklist.highRisk);
    this.bothWays(' high-risk', () => true, risk);
    for (const question of checklist.questions) {
      this.question(question);
      if (question.rules) this.theme(question.id, question.rules);
    }
    for (const { id } of checklist.register.clauses)
      this.watch(`clause-skipped ${id}`, 'never', (at) =>
        checklist.questions.every(({ id: one, clauses }) => !clauses.includes(id) || !this.asked(one)(at)),
      );
  }

  private watch(key: string, claim: Watch['claim'], test: Watch['test']): void {
    this.all.push({ key, claim, test });
  }

  private truth(expression: Expression | undefined): Watch['test'] {
    if (!expression) return () => false;
    const linked = link(expression, this.indexOf);
    return ({ answers, relevance }) => linked(answers, relevance) === YES;
  }

  private asked(id: string): Watch['test'] {
    const number = this.indexOf(id);
    return ({ relevance }) => relevance[number] !== NO;
  }

  private bothWays(about: string, asked: Watch['test'], holds: Watch['test']): void {
    this.watch(`condition-never-true ${about}`, 'seen', (at) => asked(at) && holds(at));
    this.watch(`condition-always-true ${about}`, 'seen', (at) => asked(at) && !holds(at));
  }

  private question({ id, theme, when, rules }: Question): void {
    const asked = this.asked(id);
    this.watch(`never-asked ${id} when`, 'seen', asked);
    const above = this.asked(theme);
    if (when && !rules)
      this.watch(`condition-always-true ${id} when`, 'seen', (at) => above(at) && !asked(at));
  }

  private theme(id: string, rules: ThemeRules): void {
    const raised = (action: Action): Watch['test'] => {
      const own = this.truth(action.when);
      const open = [...rules.flags, ...rules.triggers]
        .filter(({ actions }) => actions.includes(action.id))
        .map((rule) => this.open(rule));
      return (at) => own(at) || open.some((one) => one(at));
    };
    const actions = new Map(rules.actions.map((action) => [action.id, raised(action)]));
    rules.flags.forEach((flag, i) => {
      this.signal(id, `flags ${String(i)}`, FLAG_CODES, flag, { cleared: flag.cleared }, actions);
    });
    rules.triggers.forEach((trigger, i) => {
      const { confirmed, cleared } = trigger;
      this.signal(id, `triggers ${String(i)}`, TRIGGER_CODES, trigger, { confirmed, cleared }, actions);
    });
    const asked = this.asked(id);
    rules.credits.forEach(({ when }, i) => {
      this.bothWays(`${id} credits ${String(i)} when`, asked, this.truth(when));
    });
    rules.actions.forEach(({ when }, i) => {
      if (when) this.bothWays(`${id} actions ${String(i)} when`, asked, this.truth(when));
    });
  }

  private open({ when, cleared }: Pick<Flag, 'when' | 'cleared'>): Watch['test'] {
    const raised = this.truth(when);
    const isCleared = this.truth(cleared);
    return (at) => raised(at) && !isCleared(at);
  }

  private signal(
    id: string,
    place: string,
    [never, lost, unanswered]: readonly [string, string, string],
    rule: Pick<Flag, 'when' | 'cleared' | 'actions'>,
    further: Record<string, Expression | undefined>,
    actions: Map<string, Watch['test']>,
  ): void {
    const about = `${id} ${place}`;
    const asked = this.asked(id);
    const raised = this.truth(rule.when);
    const open = this.open(rule);
    this.watch(`${never} ${about} when`, 'seen', (at) => asked(at) && open(at));
    this.watch(`condition-always-true ${about} when`, 'seen', (at) => asked(at) && !raised(at));
    for (const [key, expression] of Object.entries(further)) {
      const holds = this.truth(expression);
      // What is cleared is confirmed by nothing any more.
      const before = key === 'confirmed' ? open : raised;
      if (expression)
        this.watch(
          `condition-never-true ${about} ${key}`,
          'seen',
          (at) => asked(at) && before(at) && holds(at),
        );
    }
    this.watch(`${lost} ${about} when`, 'never', (at) => !asked(at) && open(at));
    this.watch(
      `${unanswered} ${about} actions`,
      'never',
      (at) => asked(at) && open(at) && !rule.actions.some((action) => actions.get(action)?.(at)),
    );
  }
}

const FLAG_CODES = ['flag-never-raised', 'flag-without-theme', 'flag-without-action'] as const;
const TRIGGER_CODES = [
  'trigger-without-occasion',
  'trigger-without-theme',
  'trigger-without-action',
] as const;

/** Which questions are asked, and what the conditions of others see in their answers. */
function wayReader({ questions }: Checklist, indexOf: (id: string) => number) {
  const atoms = questions.flatMap(({ when }) => (when ? atomsOf(when) : []));
  const linked = [...new Map(atoms.map((atom) => [JSON.stringify(atom), link(atom, indexOf)])).values()];
  return ({ answers, relevance }: Assessment): [way: string, length: number] => {
    const asked = relevance.filter((one) => one !== NO).length;
    return [`${relevance.join('')} ${linked.map((atom) => atom(answers, relevance)).join('')}`, asked];
  };
}

function atomsOf(expression: Expression): Expression[] {
  if (expression.op === 'and' || expression.op === 'or') return expression.of.flatMap(atomsOf);
  if (expression.op === 'not') return atomsOf(expression.of);
  return expression.op === 'constant' ? [] : [expression];
}
