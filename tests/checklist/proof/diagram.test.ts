/** Decision diagrams beside tables of all values: one node for one function, and every operation says what the table says. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Diagrams, FALSE, TRUE, type Node } from '../../../src/checklist/prove/diagram.ts';

/** How many values each variable has. */
const ARITIES = [2, 3, 2, 4];
const ROWS = ARITIES.reduce<number[][]>(
  (rows, arity) => rows.flatMap((row) => Array.from({ length: arity }, (_, value) => [...row, value])),
  [[]],
);

type Term =
  | { op: 'literal'; variable: number; values: boolean[] }
  | { op: 'not'; of: Term }
  | { op: 'and' | 'or'; of: [Term, Term] }
  | { op: 'choose'; of: [Term, Term, Term] };

const { term } = fc.letrec<{ term: Term; literal: Term }>((tie) => ({
  literal: fc.nat(ARITIES.length - 1).chain((variable) => {
    const length = ARITIES[variable] ?? 0;
    const values = fc.array(fc.boolean(), { minLength: length, maxLength: length });
    return values.map((of): Term => ({ op: 'literal', variable, values: of }));
  }),
  term: fc.oneof(
    { maxDepth: 5 },
    tie('literal'),
    tie('term').map((of): Term => ({ op: 'not', of })),
    fc.tuple(fc.constantFrom('and', 'or'), tie('term'), tie('term')).map(([op, ...of]): Term => ({ op, of })),
    fc.tuple(tie('term'), tie('term'), tie('term')).map((of): Term => ({ op: 'choose', of })),
  ),
}));

function holds(one: Term, row: readonly number[]): boolean {
  switch (one.op) {
    case 'literal':
      return one.values[row[one.variable] ?? 0] ?? false;
    case 'not':
      return !holds(one.of, row);
    case 'and':
      return one.of.every((part) => holds(part, row));
    case 'or':
      return one.of.some((part) => holds(part, row));
    case 'choose':
      return holds(one.of[0], row) ? holds(one.of[1], row) : holds(one.of[2], row);
  }
}

function drawn(one: Term, diagrams: Diagrams): Node {
  const of = (part: Term): Node => drawn(part, diagrams);
  switch (one.op) {
    case 'literal':
      return diagrams.literal(one.variable, one.values);
    case 'not':
      return diagrams.not(of(one.of));
    case 'and':
      return diagrams.and(of(one.of[0]), of(one.of[1]));
    case 'or':
      return diagrams.or(of(one.of[0]), of(one.of[1]));
    case 'choose':
      return diagrams.choose(of(one.of[0]), of(one.of[1]), of(one.of[2]));
  }
}

const table = (is: (row: readonly number[]) => boolean): string =>
  ROWS.map((row) => (is(row) ? '1' : '0')).join('');
const tableOf = (one: Term): string => table((row) => holds(one, row));
/** What the diagram itself says, row by row. */
const read = (diagrams: Diagrams, node: Node): string =>
  table((row) => {
    let at = node;
    while (at !== TRUE && at !== FALSE)
      at = diagrams.children(at)[row[diagrams.variableOf(at)] ?? 0] ?? FALSE;
    return at === TRUE;
  });
const changed = (row: readonly number[], variable: number, value: number): number[] =>
  row.map((own, at) => (at === variable ? value : own));

const terms = fc.sample(term, { seed: 20211012, numRuns: 400 });

describe('decision diagrams', () => {
  it('say what the table says, and the same function is the same node', () => {
    const diagrams = new Diagrams(100_000);
    const nodes = new Map<string, Node>([
      [table(() => true), TRUE],
      [table(() => false), FALSE],
    ]);
    for (const one of terms) {
      const node = drawn(one, diagrams);
      expect(read(diagrams, node)).toBe(tableOf(one));
      expect(nodes.get(tableOf(one)) ?? node).toBe(node);
      nodes.set(tableOf(one), node);
    }
    expect(nodes.size).toBeGreaterThan(150);
    // A function and its negation share an entry.
    expect(diagrams.size).toBeLessThan(1500);
  });

  it('show a way to make a function true where there is one', () => {
    const diagrams = new Diagrams(100_000);
    for (const one of terms) {
      const path = diagrams.path(drawn(one, diagrams));
      expect(path !== undefined).toBe(tableOf(one).includes('1'));
      if (!path) continue;
      const way = ROWS.filter((row) => path.every(({ variable, value }) => row[variable] === value));
      expect(way.every((row) => holds(one, row))).toBe(true);
    }
  });

  it('fix a variable, ask for all of its values, and tell what is lost between two of them', () => {
    const diagrams = new Diagrams(100_000);
    for (const one of terms)
      ARITIES.forEach((arity, variable) => {
        const node = drawn(one, diagrams);
        const all = Array.from({ length: arity }, (_, value) => value);
        const from = 0;
        const to = arity - 1;
        expect(read(diagrams, diagrams.restrict(node, variable, to))).toBe(
          table((row) => holds(one, changed(row, variable, to))),
        );
        expect(read(diagrams, diagrams.forAll(node, variable))).toBe(
          table((row) => all.every((value) => holds(one, changed(row, variable, value)))),
        );
        expect(read(diagrams, diagrams.lost(node, variable, from, to))).toBe(
          table((row) => holds(one, changed(row, variable, from)) && !holds(one, changed(row, variable, to))),
        );
      });
  });

  it('do not look at a choice between two that are the same, which is most of the work of a proof', () => {
    const diagrams = new Diagrams(10_000);
    const literal = (variable: number): Node => diagrams.literal(variable, [false, true]);
    // From the last variable up, so that nothing goes down through all of them before the choice would.
    let deep = TRUE;
    for (let variable = 2000; variable > 0; variable--) deep = diagrams.and(literal(variable), deep);
    const [same, other] = [literal(3000), literal(3001)];
    expect(diagrams.attempt(() => diagrams.choose(deep, same, same))).toBe(same);
    expect(diagrams.attempt(() => diagrams.choose(deep, same, other))).toBeUndefined();
  });

  it('forget what an attempt made that was too large, and go on as before', () => {
    for (const limit of [0, 1, 3, 8, 20]) {
      const diagrams = new Diagrams(limit);
      let failed = 0;
      for (const one of terms.slice(0, 100)) {
        const before = diagrams.size;
        const node = diagrams.attempt(() => drawn(one, diagrams));
        if (node === undefined) {
          failed += 1;
          expect(diagrams.size).toBe(before);
        } else expect(read(diagrams, node)).toBe(tableOf(one));
      }
      if (limit < 8) expect(failed).toBeGreaterThan(0);
    }
  });
});
