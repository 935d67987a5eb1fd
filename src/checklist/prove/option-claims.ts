/** Answers that conditions name make a difference to something. */
import type { Value } from '../answer.ts';
import { conditionsOf } from '../conditions.ts';
import { targetOf } from '../expression/evaluate.ts';
import { questionsIn } from '../expression/references.ts';
import type { Expression } from '../expression/types.ts';
import type { Question } from '../types.ts';
import type { Atom } from './candidates.ts';
import { FALSE, type Node } from './diagram.ts';
import { keyOf, type Domain } from './domain.ts';
import { condition } from './formula.ts';
import { atomsOf } from './group-candidates.ts';
import { idleLimits } from './idle-limits.ts';
import type { Symbolic } from './symbolic.ts';
import type { Claim, Proof } from './types.ts';

export function optionClaims(symbolic: Symbolic): Claim[] {
  const readers = readersOf(symbolic);
  return symbolic.checklist.questions.flatMap((question, number): Claim[] => {
    const domain = symbolic.domains[number];
    // The findings tell the values of a theme apart, whatever conditions do.
    if (question.rules || !domain?.exact) return [];
    const reading = readers.get(question.id) ?? [];
    return domain.otherwise
      ? domain.free.map((atom) => chosenClaim(symbolic, number, atom, reading))
      : valueClaims(symbolic, question, domain, reading);
  });
}

/** @param limits where the author has written limits, which the message names in place of values that the proof made up */
const about = (
  id: string,
  options: readonly string[],
  limits: readonly string[] = [],
): Pick<Claim, 'code' | 'subject' | 'data'> => ({
  code: 'option-without-effect',
  subject: { question: id, path: ['options'] },
  data: { id, options: options.join(', '), count: options.length, limits: limits.join(', ') || 'none' },
});

function valueClaims(
  symbolic: Symbolic,
  question: Question,
  domain: Domain,
  readers: readonly Expression[],
): Claim[] {
  const { id } = question;
  const { values } = domain;
  if (values.length < 2) return [];
  const differing = symbolic.attempt(() => blocks(symbolic, id, readers));
  if (!differing) return [{ ...about(id, []), outcome: 'undecided' }];
  const atoms = readers.flatMap(atomsOf).filter((atom) => targetOf(atom) === id);
  return differing.map((same) => {
    const options = same.flatMap((value) => shown(values[value] ?? null));
    if (options.length < 2) return { ...about(id, options), outcome: 'holds' };
    if (!isOrdered(question)) {
      const all = same.flatMap((value) => domain.members[value] ?? []).flatMap(shown);
      return { ...about(id, all), outcome: hasIdleName(domain, atoms, same) ? 'refuted' : 'holds' };
    }
    const limits = idleLimits(question, domain, atoms, same);
    return { ...about(id, options, limits), outcome: limits.length > 0 ? 'refuted' : 'holds' };
  });
}

/** Values between which limits lie: below one and above another the same may well follow. */
const isOrdered = ({ kind }: Question): boolean => kind === 'number' || kind === 'date';

/** A value that is named comes to the same as one that is not, or as all others. Two that are named may well come to the same. */
function hasIdleName({ values, truths }: Domain, atoms: readonly Atom[], same: readonly number[]): boolean {
  const naming = atoms.filter(({ op }) => op === 'is').map((atom) => truths.get(keyOf(atom)));
  const isNamed = same.map((value) => naming.some((of) => of?.[value]));
  const isAll = values.every((value, i) => value === null || same.includes(i));
  return isNamed.some(Boolean) && (isAll || !isNamed.every(Boolean));
}

function chosenClaim(symbolic: Symbolic, number: number, atom: Atom, readers: readonly Expression[]): Claim {
  const isSeen = symbolic.attempt(() =>
    readers.some((reader) => changes(symbolic, number, atom, symbolic.node(condition(reader)))),
  );
  const claim = about(targetOf(atom), atom.op === 'holds' ? [atom.option] : []);
  return { ...claim, outcome: isSeen === undefined ? 'undecided' : isSeen ? 'holds' : 'refuted' };
}

/** An option that is left out changes the function, whatever else is chosen; without anything else there is no answer. */
function changes(symbolic: Symbolic, number: number, atom: Atom, a: Node): boolean {
  const { diagrams, variables } = symbolic;
  const own = variables.free(keyOf(atom)) ?? -1;
  if (diagrams.partsAbout(a, own).length === 0) return false;
  const change = (variable: number): Node =>
    diagrams.or(diagrams.lost(a, variable, 0, 1), diagrams.lost(a, variable, 1, 0));
  const others = symbolic.someChosen(number, atom);
  if (diagrams.and(others, change(own)) !== FALSE) return true;
  const alone = diagrams.and(diagrams.not(others), diagrams.literal(own, [false, true]));
  return diagrams.and(alone, change(variables.answer(number))) !== FALSE;
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
