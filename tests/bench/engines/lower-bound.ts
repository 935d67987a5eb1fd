/**
 * How fast it can be done at all: written by hand for this workload, with no history, no copies and no objects per answer.
 * A condition of a few leaves is a truth table of all their combinations; an answer flips the bits of the leaves that read its
 * question, and only what then becomes visible or hidden is looked at further.
 */
import type { Checklist, Expression, Value } from '../../../src/checklist/index.ts';
import type { Engine } from './engine.ts';
import { byId, unexpected } from './translate.ts';

type Test = (value: Value) => boolean;

interface Leaf {
  reads: number;
  owner: number;
  bit: number;
  test: Test;
}

export const lowerBound: Engine = (checklist) => ({
  load() {
    const { numberOf } = byId(checklist);
    const { leaves, tables } = conditionsOf(checklist, numberOf);
    const count = checklist.questions.length;
    // The leaves that read question q are those from first[q] to first[q + 1].
    leaves.sort((a, b) => a.reads - b.reads);
    const first = new Uint32Array(count + 1);
    for (const { reads } of leaves) first[reads + 1] = at(first, reads + 1) + 1;
    for (let number = 0; number < count; number += 1)
      first[number + 1] = at(first, number + 1) + at(first, number);
    const owners = Uint32Array.from(leaves, ({ owner }) => owner);
    const bits = Uint8Array.from(leaves, ({ bit }) => bit);
    const tests = leaves.map(({ test }) => test);

    const values = new Array<Value | undefined>(count).fill(undefined);
    const held = new Uint8Array(count);
    const asked = Uint8Array.from(tables, (table) => table & 1);
    const settle = (number: number): void => {
      const value = asked[number] ? values[number] : undefined;
      for (let leaf = at(first, number), end = at(first, number + 1); leaf < end; leaf += 1) {
        const owner = at(owners, leaf);
        const before = at(held, owner);
        const holds = value !== undefined && tests[leaf]?.(value) === true;
        const after = holds ? before | at(bits, leaf) : before & ~at(bits, leaf);
        if (after === before) continue;
        held[owner] = after;
        const isAsked = (at(tables, owner) >>> after) & 1;
        if (isAsked === asked[owner]) continue;
        asked[owner] = isAsked;
        if (values[owner] !== undefined) settle(owner);
      }
    };
    return {
      answer({ question, answer }) {
        const number = numberOf(question);
        values[number] = answer.value;
        if (asked[number]) settle(number);
      },
      restore(steps) {
        for (const { question, answer } of steps) values[numberOf(question)] = answer.value;
        // Conditions read earlier questions only.
        for (let number = 0; number < count; number += 1) if (values[number] !== undefined) settle(number);
      },
      isAsked: (number) => asked[number] === 1,
    };
  },
});

/** For indices that are within the list; the check costs nothing that can be measured. */
const at = (list: Uint8Array | Uint32Array, index: number): number => list[index] ?? 0;

/** @returns the leaves, and for each question bit c of its table: is it asked when the leaves of combination c hold? */
function conditionsOf(
  checklist: Checklist,
  numberOf: (id: string) => number,
): { leaves: Leaf[]; tables: Uint32Array } {
  const leaves: Leaf[] = [];
  const tables = new Uint32Array(checklist.questions.length).fill(0xffffffff);
  checklist.questions.forEach(({ when }, owner) => {
    if (!when) return;
    const own: Expression[] = [];
    const holds = combination(when, own);
    // A table has 32 bits.
    if (own.length > 5) throw new Error(`question ${owner} has more than five leaves`);
    let table = 0;
    for (let held = 0; held < 1 << own.length; held += 1) if (holds(held)) table |= 1 << held;
    tables[owner] = table;
    own.forEach((leaf, place) => {
      leaves.push({ ...testOf(leaf, numberOf), owner, bit: 1 << place });
    });
  });
  return { leaves, tables };
}

function combination(expression: Expression, leaves: Expression[]): (held: number) => boolean {
  if (expression.op === 'and' || expression.op === 'or') {
    const parts = expression.of.map((part) => combination(part, leaves));
    const isAnd = expression.op === 'and';
    return (held) => (isAnd ? parts.every((part) => part(held)) : parts.some((part) => part(held)));
  }
  const bit = 1 << (leaves.push(expression) - 1);
  return (held) => (held & bit) !== 0;
}

function testOf(leaf: Expression, numberOf: (id: string) => number): { reads: number; test: Test } {
  switch (leaf.op) {
    case 'is': {
      const [one, two] = leaf.values;
      return { reads: numberOf(leaf.question), test: (value) => value === one || value === two };
    }
    case 'compare': {
      const least = Number(leaf.value);
      return { reads: numberOf(leaf.question), test: (value) => (value as number) > least };
    }
    case 'holds': {
      const { option } = leaf;
      return { reads: numberOf(leaf.question), test: (value) => (value as string[]).includes(option) };
    }
    case 'answered':
      return { reads: numberOf(leaf.question), test: () => true };
    case 'any': {
      if (leaf.where.op !== 'compare') return unexpected(leaf.where);
      const { question: field, value: least } = leaf.where;
      type Items = { values: Record<string, number> }[];
      return {
        reads: numberOf(leaf.group),
        test: (value) =>
          (value as unknown as Items).some(({ values }) => (values[field] ?? 0) > Number(least)),
      };
    }
    default:
      return unexpected(leaf);
  }
}
