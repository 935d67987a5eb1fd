/** Answers that conditions name make a difference to something. */
import type { Value } from '../answer.ts';
import { conditionsOf } from '../conditions.ts';
import type { Expression } from '../expression/types.ts';
import { questionsIn } from '../expression/references.ts';
import type { Node } from './diagram.ts';
import { condition } from './formula.ts';
import type { Symbolic } from './symbolic.ts';
import type { Claim, Proof } from './types.ts';

export function optionClaims(symbolic: Symbolic): Claim[] {
  const readers = readersOf(symbolic);
  return symbolic.checklist.questions.flatMap(({ id, rules }, number): Claim[] => {
    const domain = symbolic.domains[number];
    // The findings tell the values of a theme apart, whatever conditions do.
    if (rules || !domain?.exact || domain.values.length < 2) return [];
    const differing = symbolic.attempt(() => blocks(symbolic, id, readers.get(id) ?? []));
    const about = { code: 'option-without-effect' as const, subject: { question: id, path: ['options'] } };
    if (!differing) return [{ ...about, data: { id, options: '' }, outcome: 'undecided' }];
    return differing
      .map((same) => same.flatMap((value) => shown(domain.values[value] ?? null)))
      .map((options) => ({
        ...about,
        data: { id, options: options.join(', ') },
        outcome: options.length > 1 ? 'refuted' : 'holds',
      }));
  });
}

/** Options that no condition tells apart: they are recorded, and decide nothing among themselves. */
export function alikeOptions({ checklist, domains }: Symbolic): Proof['alike'] {
  return checklist.questions.flatMap(({ id, kind }, number) => {
    const { members = [], values = [] } = domains[number] ?? {};
    if (kind !== 'choice' || values.length < 2) return [];
    return members
      .map((same) => same.flatMap(shown))
      .filter((options) => options.length > 1)
      .map((options) => ({ question: id, options }));
  });
}

/**
 * Conditions by the question that they read. One that looks at a question only through what decides whether another is
 * asked tells no answers apart that this other one's condition does not.
 */
function readersOf({ checklist }: Symbolic): Map<string, Expression[]> {
  const readers = new Map<string, Expression[]>();
  for (const expression of conditionsOf(checklist))
    for (const id of questionsIn(expression)) {
      const all = readers.get(id);
      if (all) all.push(expression);
      else readers.set(id, [expression]);
    }
  return readers;
}

/** Classes of answers that no condition ever tells apart, whatever the other answers are. */
function blocks(symbolic: Symbolic, question: string, readers: readonly Expression[]): number[][] {
  const { diagrams } = symbolic;
  const variable = symbolic.variables.answer(symbolic.links.indexOf(question));
  const { arity } = symbolic.variables.all[variable] ?? { arity: 0 };
  let classes: Classes = { count: Math.min(arity, 1), of: new Array<number>(arity).fill(0) };
  for (const reader of readers) {
    if (classes.count === arity) break;
    for (const node of diagrams.partsAbout(symbolic.node(condition(reader)), variable))
      classes = split(classes, diagrams.children(node), 2 * diagrams.size);
  }
  const all = Array.from({ length: classes.count }, (): number[] => []);
  for (const [value, one] of classes.of.entries()) all[one]?.push(value);
  return all;
}

/** By value the number of its class; classes are numbered in the order of their first values. */
interface Classes {
  count: number;
  of: readonly number[];
}

/** Values stay in one class when they have the same result as well. */
function split({ of }: Classes, results: readonly Node[], nodes: number): Classes {
  const numbers = new Map<number, number>();
  const split = of.map((one, value) => {
    const both = one * nodes + (results[value] ?? 0);
    const known = numbers.get(both);
    if (known === undefined) numbers.set(both, numbers.size);
    return known ?? numbers.size - 1;
  });
  return { count: numbers.size, of: split };
}

/** In words of the file; "not available" is no option, and a value made up for "anything else" is not one either. */
function shown(value: Value): string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'number' ? [String(value)] : [];
}
