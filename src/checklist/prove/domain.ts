/** The values of a question, shrunk to what conditions can tell apart. */
import type { Value } from '../answer.ts';
import { testOf, YES } from '../expression/evaluate.ts';
import { THEME_VALUES, type FieldKind, type Question, type ThemeValue } from '../types.ts';
import { candidatesOf, type Atom } from './candidates.ts';
import { groupCandidates } from './group-candidates.ts';

export interface Domain {
  /** One value for each class; every value of the question behaves like exactly one of them. `null` is "not available". */
  values: Value[];
  /** Which classes make an atom true, by the atom's key. */
  truths: Map<string, boolean[]>;
  /** Values that fall into the same class, where there are few enough to list: the options of a choice. */
  members: Value[][];
  /** False: there are too many combinations, and each atom is taken as free of the others. */
  exact: boolean;
  /** Atoms that are variables of their own, since no class says whether they hold. */
  free: Atom[];
  /** Of a multiple choice, the option that is chosen where none of those is that conditions read: one that must be chosen. */
  otherwise?: string[];
}

/** Two atoms with the same key say the same. */
export const keyOf = (atom: Atom): string => JSON.stringify(atom);

/** @param atoms every atom on the question that anything reads */
export function domainOf(question: Question, atoms: readonly Atom[]): Domain {
  if (question.kind === 'choices') return choicesDomain(question, atoms);
  const theme = question.kind === 'yes-partly-no';
  // The findings look at a theme's own answer, whatever conditions do.
  const apart = question.rules ? THEME_VALUES.map((value) => isAnswer(question, value)) : [];
  const byKey = new Map([...atoms, ...apart].map((atom) => [keyOf(atom), atom]));
  const distinct = [...byKey.values()];
  const candidates = candidateValues(question, distinct);
  if (!candidates) return freeDomain(distinct);
  const tests = distinct.map(testOf);
  const classes = new Map<string, { values: Value[]; truths: boolean[] }>();
  for (const value of theme ? candidates : [...candidates, null]) {
    const answer = { value };
    const truths = tests.map((test) => test(answer) === YES);
    const key = truths.join();
    const same = classes.get(key);
    if (same) same.values.push(value);
    else classes.set(key, { values: [value], truths });
  }
  const all = [...classes.values()];
  return {
    values: all.map(({ values: [first] }) => first ?? null),
    members: all.map(({ values }) => values),
    truths: new Map([...byKey.keys()].map((key, i) => [key, all.map(({ truths }) => truths[i] ?? false)])),
    exact: true,
    free: [],
  };
}

/** The atom says that one of these options is chosen. */
export const isOption = (atom: Atom, options: readonly string[]): boolean =>
  atom.op === 'holds' && options.includes(atom.option);

/** Options that have a variable of their own. */
export const optionsOf = ({ free }: Domain): string[] =>
  free.flatMap((atom) => (atom.op === 'holds' ? [atom.option] : []));

/** One value for each way in which conditions can see an answer; of a multiple choice they can be very many. */
export function* everyValue(domain: Domain): Generator<Value, void> {
  yield* domain.values;
  const options = optionsOf(domain);
  for (let ways = 1; ways < 2 ** options.length; ways++)
    yield options.filter((_, i) => Math.floor(ways / 2 ** i) % 2 === 1);
}

const isAnswer = ({ id }: Question, value: ThemeValue): Atom => ({ op: 'is', question: id, values: [value] });

function candidateValues(question: Question, atoms: readonly Atom[]): Value[] | undefined {
  if (question.kind === 'yes-partly-no') return [...THEME_VALUES];
  if (question.kind === 'group') return groupCandidates(question, atoms);
  return candidatesOf(question as Question & { kind: FieldKind }, atoms);
}

/** Options are chosen independently of each other, so each that is read becomes a variable of its own; one has to be chosen. */
function choicesDomain({ options = [] }: Question, atoms: readonly Atom[]): Domain {
  const read = new Map(atoms.flatMap((atom) => (atom.op === 'holds' ? [[atom.option, atom]] : [])));
  const unread = options.filter((option) => !read.has(option));
  const otherwise = [...unread, ...options.slice(-1)].slice(0, 1);
  const others = atoms.filter((atom) => !isOption(atom, options));
  // Where conditions see no more of an answer than its options, "not available" is like one of which they read none.
  const isLike = others.length === 0 && unread.length > 0;
  const values = isLike ? [otherwise] : [otherwise, null];
  return {
    values,
    members: [],
    truths: truthsOf(others, values),
    exact: true,
    free: options.flatMap((option) => read.get(option) ?? []),
    otherwise,
  };
}

/** Only "answered or not" is known of a group, of which there is one as a sample; the other atoms become variables of their own. */
function freeDomain(atoms: readonly Atom[]): Domain {
  const values = [[{ id: 'i1', values: {} }], null];
  const answered = atoms.filter(({ op }) => op === 'answered');
  return {
    values,
    members: [],
    truths: truthsOf(answered, values),
    exact: false,
    free: atoms.filter(({ op }) => op !== 'answered'),
  };
}

function truthsOf(atoms: readonly Atom[], values: readonly Value[]): Domain['truths'] {
  return new Map(
    atoms.map((atom) => {
      const test = testOf(atom);
      return [keyOf(atom), values.map((value) => test({ value }) === YES)];
    }),
  );
}
