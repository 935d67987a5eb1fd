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
}

/** Two atoms with the same key say the same. */
export const keyOf = (atom: Atom): string => JSON.stringify(atom);

/** @param atoms every atom on the question that anything reads */
export function domainOf(question: Question, atoms: readonly Atom[]): Domain {
  const theme = question.kind === 'yes-partly-no';
  // The findings look at a theme's own answer, whatever conditions do.
  const apart = question.rules ? THEME_VALUES.map((value) => isAnswer(question, value)) : [];
  const byKey = new Map([...atoms, ...apart].map((atom) => [keyOf(atom), atom]));
  const distinct = [...byKey.values()];
  const candidates = candidateValues(question, distinct);
  if (!candidates) return freeDomain(question, distinct);
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
  };
}

const isAnswer = ({ id }: Question, value: ThemeValue): Atom => ({ op: 'is', question: id, values: [value] });

function candidateValues(question: Question, atoms: readonly Atom[]): Value[] | undefined {
  if (question.kind === 'yes-partly-no') return [...THEME_VALUES];
  if (question.kind === 'group') return groupCandidates(question, atoms);
  return candidatesOf(question as Question & { kind: FieldKind }, atoms);
}

/** Only "answered or not" is known of the values, which are samples; the other atoms become variables of their own. */
function freeDomain({ options = [] }: Question, atoms: readonly Atom[]): Domain {
  const samples: Value[] =
    options.length > 0 ? [...options.map((option) => [option]), options] : [[{ id: 'i1', values: {} }]];
  const answered = atoms.filter(({ op }) => op === 'answered');
  const truths = [...samples.map(() => true), false];
  return {
    values: [...samples, null],
    members: [],
    truths: new Map(answered.map((atom) => [keyOf(atom), truths])),
    exact: false,
  };
}
