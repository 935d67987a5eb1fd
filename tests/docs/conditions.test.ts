/** Every condition in the tables of its page has the outcome that stands beside it. */
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import {
  link,
  NO,
  OPEN,
  toValue,
  YES,
  type Change,
  type Checklist,
  type Expression,
  type Value,
} from '../../src/checklist/index.ts';
import { buildModel, replay } from '../../src/questionnaire/index.ts';
import { codesIn, fencesOf, pageNamed, tablesOf } from './pages.ts';
import { compileWith, snippetOf } from './template-with.ts';

const page = pageNamed('conditions.md');
const THEME = 'rec16.tools';
const OUTCOMES = new Map<number, string>([
  [YES, 'true'],
  [NO, 'false'],
  [OPEN, 'not known yet'],
]);

const settings = fencesOf(page)
  .filter(({ heading }) => heading === 'Everything that can be written')
  .flatMap((fence) => snippetOf(fence) ?? []);

/** The theme of the page, with a credit that is given when the condition holds. */
function withCondition(condition: string): { checklist: Checklist; when: Expression } {
  const content = JSON.stringify({ credits: [{ id: 'probe', when: condition }] });
  const probe = { file: 'rec16.yaml', path: ['themes', 0], content };
  const result = compileWith(...settings, probe);
  if (!result.ok) throw new Error(`${condition}: ${JSON.stringify(result.diagnostics)}`);
  const when = result.checklist.questions.find(({ id }) => id === THEME)?.rules?.credits[0]?.when;
  if (!when) throw new Error(`${condition} was lost`);
  return { checklist: result.checklist, when };
}

function outcomeOf(condition: string, answers: Record<string, unknown>): string | undefined {
  const { checklist, when } = withCondition(condition);
  const model = buildModel(checklist);
  const changes = Object.entries(answers).map(([key, written]): Change => {
    const question = key.replace(/^this\b/, THEME);
    const operand = checklist.questions.find(({ id }) => id === question);
    if (!operand) throw new Error(`there is no question ${question}`);
    const value: Value = written === 'not available' ? null : toValue(operand, written);
    return { type: 'answered', question, answer: { value } };
  });
  const { answers: given, relevance } = replay(model, changes);
  return OUTCOMES.get(link(when, model.indexOf)(given, relevance));
}

/** `` `this: no`, `this.days: 31` `` or "nothing yet". */
function answersIn(cell: string): Record<string, unknown> {
  if (cell === 'nothing yet') return {};
  const parsed = codesIn(cell).map((code) => parse(code, { schema: 'failsafe' }) as Record<string, unknown>);
  if (parsed.length === 0) throw new Error(`no answers in “${cell}”`);
  return Object.fromEntries(parsed.flatMap(Object.entries).map(([key, value]) => [key, numbersIn(value)]));
}

/** A word such as `no` is a word here, not the false of YAML; digits are a number. */
function numbersIn(value: unknown): unknown {
  if (typeof value === 'string') return /^-?\d+(\.\d+)?$/.test(value) ? Number(value) : value;
  if (Array.isArray(value)) return value.map(numbersIn);
  return Object.fromEntries(Object.entries(value as object).map(([key, one]) => [key, numbersIn(one)]));
}

const rows = tablesOf(page)
  .filter(({ columns }) => columns[0] === 'condition' && columns.at(-1) === 'outcome')
  .flatMap(({ rows: all }) =>
    all.map(([condition = '', , answers = '', outcome = '']) => ({
      condition: codesIn(condition)[0] ?? '',
      answers,
      outcome,
    })),
  );

describe('the conditions of the page', () => {
  it.each(rows)('$condition with $answers is $outcome', ({ condition, answers, outcome }) => {
    expect(outcomeOf(condition, answersIn(answers))).toBe(outcome);
  });

  it('show everything that a condition can be made of', () => {
    const parts = rows.flatMap(({ condition }) => partsOf(withCondition(condition).when));
    const seen = new Set(parts.map((part) => ('by' in part ? `${part.op} ${part.by}` : nameOf(part))));
    expect([...seen].sort()).toEqual([...EVERYTHING].sort());
  });
});

/** The forms of `expression/types.ts`; the type of the list keeps it whole. */
const OPERATORS: Record<Expression['op'], true> = {
  constant: true,
  is: true,
  compare: true,
  holds: true,
  answered: true,
  and: true,
  or: true,
  not: true,
  any: true,
  all: true,
  count: true,
};
const ORDERS = ['==', '!=', '<', '<=', '>', '>='];
const EVERYTHING = [
  ...Object.keys(OPERATORS).filter((op) => !['constant', 'compare', 'count'].includes(op)),
  'constant true',
  'constant false',
  'is not',
  'count >=',
  'count !=',
  ...ORDERS.map((by) => `compare ${by}`),
];

function nameOf(part: Expression): string {
  if (part.op === 'constant') return `constant ${String(part.value)}`;
  return part.op === 'is' && part.not ? 'is not' : part.op;
}

function partsOf(expression: Expression): Expression[] {
  if (expression.op === 'and' || expression.op === 'or')
    return [expression, ...expression.of.flatMap(partsOf)];
  if (expression.op === 'not') return [expression, ...partsOf(expression.of)];
  return 'where' in expression ? [expression, ...partsOf(expression.where)] : [expression];
}

describe('the table of and, or, not', () => {
  const [table] = tablesOf(page).filter(({ heading }) => heading === 'And, or, not');
  const [, , ...formulas] = table?.columns ?? [];
  /** Two follow-ups stand for A and B. */
  const sides = { A: 'this.state == "open"', B: 'answered(this.price)' };
  const answers: Record<string, { A: object; B: object }> = {
    true: { A: { 'this.state': 'open' }, B: { 'this.price': { amount: 1, currency: 'EUR' } } },
    false: { A: { 'this.state': 'closed' }, B: { 'this.price': 'not available' } },
    'not known yet': { A: {}, B: {} },
  };

  it('has every case once', () => {
    expect(formulas).toEqual(['A && B', 'A || B', '!A']);
    const cases = table?.rows.map(([a = '', b = '']) => `${a}, ${b}`) ?? [];
    expect(new Set(cases).size).toBe(9);
  });

  it.each(table?.rows ?? [])('A %s, B %s', (a, b, ...outcomes) => {
    const given = { ...answers[a]?.A, ...answers[b]?.B };
    formulas.forEach((formula, i) => {
      const condition = formula.replace('A', `(${sides.A})`).replace('B', `(${sides.B})`);
      expect(outcomeOf(condition, given), formula).toBe(outcomes[i]);
    });
  });
});
