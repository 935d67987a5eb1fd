/**
 * Values of a repeating group, one for every way in which its conditions can come out together. Items are made of the few
 * field values that conditions tell apart; then items are added one by one until no new outcome appears.
 */
import type { GroupItem } from '../answer.ts';
import { testOf, YES } from '../expression/evaluate.ts';
import type { Expression } from '../expression/types.ts';
import type { Question } from '../types.ts';
import { candidatesOf, type Atom } from './candidates.ts';

const MOST_ITEMS = 1_000;
const MOST_STATES = 2_000;

type GroupAtom = Extract<Atom, { op: 'any' | 'all' | 'count' }>;
type Values = GroupItem['values'];

/** @returns undefined where there would be too many */
export function groupCandidates(question: Question, atoms: readonly Atom[]): GroupItem[][] | undefined {
  const group = atoms.filter((atom): atom is GroupAtom => 'where' in atom);
  const conditions = [...new Map(group.map(({ where }) => [JSON.stringify(where), where])).values()];
  const kinds = itemKinds(question, conditions);
  return kinds && collect(kinds, talliesOf(group, conditions));
}

/** An item, and which of the conditions it fulfils. */
interface ItemKind {
  values: Values;
  fulfils: boolean[];
}

function itemKinds(question: Question, conditions: readonly Expression[]): ItemKind[] | undefined {
  const atoms = conditions.flatMap(atomsOf);
  let items: Values[] = [{}];
  for (const field of question.fields ?? []) {
    const own = atoms.filter((atom) => 'question' in atom && atom.question === field.id);
    if (own.length === 0) continue;
    const values = candidatesOf(field, own);
    if (!values || items.length * (values.length + 1) > MOST_ITEMS) return undefined;
    items = items.flatMap((item) => [...values, null].map((value) => ({ ...item, [field.id]: value })));
  }
  const tests = conditions.map((where) => testOf({ op: 'any', group: question.id, where }));
  const kinds = items.map((values) => {
    const answer = { value: [{ id: 'i', values }] };
    return { values, fulfils: tests.map((test) => test(answer) === YES) };
  });
  return [...new Map(kinds.map((kind) => [kind.fulfils.join(), kind])).values()];
}

/** Of the items of a group, how many fulfil a condition or fail it, counted as far as it matters. */
interface Tally {
  condition: number;
  fulfil: boolean;
  most: number;
}

/** "Any" asks whether one fulfils its condition, "all" whether one fails it; a number is counted to one beyond it. */
function talliesOf(group: readonly GroupAtom[], conditions: readonly Expression[]): Tally[] {
  const keys = conditions.map((condition) => JSON.stringify(condition));
  const tallies = new Map<string, Tally>();
  for (const atom of group) {
    const condition = keys.indexOf(JSON.stringify(atom.where));
    const fulfil = atom.op !== 'all';
    const key = `${String(condition)} ${String(fulfil)}`;
    const most = atom.op === 'count' ? Math.ceil(atom.value) + 1 : 1;
    tallies.set(key, { condition, fulfil, most: Math.max(tallies.get(key)?.most ?? 0, most) });
  }
  return [...tallies.values()];
}

/** Breadth first, so that each outcome is shown by as few items as possible. */
function collect(kinds: readonly ItemKind[], tallies: readonly Tally[]): GroupItem[][] | undefined {
  const found = new Map<string, ItemKind[]>();
  let fresh: { counts: number[]; items: ItemKind[] }[] = [{ counts: tallies.map(() => 0), items: [] }];
  while (fresh.length > 0) {
    const next: typeof fresh = [];
    for (const { counts, items } of fresh)
      for (const kind of kinds) {
        const added = tallies.map((tally, i) => counted(tally, counts[i] ?? 0, kind));
        const key = added.join();
        if (found.has(key)) continue;
        found.set(key, [...items, kind]);
        next.push({ counts: added, items: [...items, kind] });
        if (found.size > MOST_STATES) return undefined;
      }
    fresh = next;
  }
  return [...found.values()].map((items) =>
    items.map(({ values }, i) => ({ id: `i${String(i + 1)}`, values })),
  );
}

const counted = ({ condition, fulfil, most }: Tally, count: number, { fulfils }: ItemKind): number =>
  fulfils[condition] === fulfil ? Math.min(count + 1, most) : count;

/** The atoms of a condition, in the order in which they are written. */
export function atomsOf(expression: Expression): Atom[] {
  switch (expression.op) {
    case 'constant':
      return [];
    case 'and':
    case 'or':
      return expression.of.flatMap(atomsOf);
    case 'not':
      return atomsOf(expression.of);
    default:
      return [expression];
  }
}
