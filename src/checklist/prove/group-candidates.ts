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
  return kinds && collect(kinds, limitsOf(group, conditions));
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

/** How far fulfilments of a condition must be counted: one beyond the largest number that is asked for; to one, where none is. */
function limitsOf(group: readonly GroupAtom[], conditions: readonly Expression[]): number[] {
  const largest = new Map<string, number>();
  for (const atom of group) {
    if (atom.op !== 'count') continue;
    const key = JSON.stringify(atom.where);
    largest.set(key, Math.max(largest.get(key) ?? 0, Math.ceil(atom.value)));
  }
  return conditions.map((condition) => (largest.get(JSON.stringify(condition)) ?? 0) + 1);
}

/** Breadth first, so that each outcome is shown by as few items as possible. */
function collect(kinds: readonly ItemKind[], limits: readonly number[]): GroupItem[][] | undefined {
  const found = new Map<string, ItemKind[]>();
  let fresh: { counts: number[]; items: ItemKind[] }[] = [
    { counts: limits.flatMap(() => [0, 0]), items: [] },
  ];
  while (fresh.length > 0) {
    const next: typeof fresh = [];
    for (const { counts, items } of fresh)
      for (const kind of kinds) {
        const added = add(counts, kind, limits);
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

/** For each condition how many items fulfil it and how many do not, counted as far as it matters. */
function add(counts: readonly number[], { fulfils }: ItemKind, limits: readonly number[]): number[] {
  return counts.map((count, i) => {
    const counted = fulfils[i >> 1] === (i % 2 === 0);
    return counted ? Math.min(count + 1, i % 2 === 0 ? (limits[i >> 1] ?? 1) : 1) : count;
  });
}

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
