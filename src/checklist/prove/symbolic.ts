/** A checklist as decision diagrams: for each question the answers that matter, and when it is asked. */
import { link, YES, type Condition } from '../expression/evaluate.ts';
import { questionsIn } from '../expression/references.ts';
import type { Expression } from '../expression/types.ts';
import { GRADES, type Checklist, type Question } from '../types.ts';
import { unique, type Atom } from './candidates.ts';
import { Diagrams, FALSE, TRUE, type Node, type Step } from './diagram.ts';
import { domainOf, keyOf, type Domain } from './domain.ts';
import { no, type Formula } from './formula.ts';
import { atomsOf } from './group-candidates.ts';

/** A choice that the diagram branches on: a question's answer, the grade of its evidence, or an atom that is taken as free. */
export interface Variable {
  question: number;
  about: 'answer' | 'grade' | 'free';
  arity: number;
}

export class Symbolic {
  readonly diagrams: Diagrams;
  readonly variables: Variable[] = [];
  readonly domains: readonly Domain[];
  private readonly numbers: ReadonlyMap<string, number>;
  private readonly answerVariables: number[] = [];
  private readonly gradeVariables: (number | undefined)[] = [];
  private readonly freeVariables = new Map<string, number>();
  private readonly relevance: (Node | undefined)[] = [];
  private readonly linked: (Condition | undefined)[] = [];
  private readonly built = new Map<Formula | Expression, Node>();

  /**
   * @param readers every condition that anything reads; answers that none of them tells apart become one
   * @param nodeLimit nodes that one claim may add
   * @param options `notAsked`: give a question with a condition one value more, which stands for not being asked
   */
  constructor(
    readonly checklist: Checklist,
    readers: readonly Expression[],
    nodeLimit: number,
    options: { notAsked?: boolean } = {},
  ) {
    this.diagrams = new Diagrams(nodeLimit);
    this.numbers = new Map(checklist.questions.map(({ id }, number) => [id, number]));
    const atoms = this.atomsByQuestion(readers);
    this.domains = checklist.questions.map((question, number) => {
      const domain = domainOf(question, atoms[number] ?? []);
      return options.notAsked && question.when ? withBlank(domain) : domain;
    });
    checklist.questions.forEach((question, number) => {
      this.addVariables(question, number, atoms[number] ?? []);
    });
  }

  indexOf(id: string): number {
    return this.numbers.get(id) ?? -1;
  }

  /** The engine's own view of when a question is asked. */
  isAsked(number: number): Condition {
    const known = this.linked[number];
    if (known) return known;
    const { when } = this.checklist.questions[number] ?? {};
    const made: Condition = when ? link(when, (id) => this.indexOf(id)) : () => YES;
    this.linked[number] = made;
    return made;
  }

  answerVariable(question: string): number {
    return this.answerVariables[this.indexOf(question)] ?? -1;
  }

  /** Everything that the diagram branches on for a question. */
  variablesOf(question: string): { variable: number; arity: number }[] {
    const number = this.indexOf(question);
    return this.variables.flatMap((one, variable) =>
      one.question === number ? [{ variable, arity: one.arity }] : [],
    );
  }

  /** When is the question asked? Conditions read earlier questions only, so this comes to an end. */
  asked(question: string): Node {
    const number = this.indexOf(question);
    const known = this.relevance[number];
    if (known !== undefined) return known;
    const { when } = this.checklist.questions[number] ?? {};
    const node = when ? this.expression(when) : TRUE;
    this.relevance[number] = node;
    return node;
  }

  /** The question has a value other than "not asked"; for diagrams made with that value. */
  given(question: string): Node {
    return this.diagrams.not(this.last(question));
  }

  /** The question has the value "not asked", and nothing that is taken as free of it says anything. */
  blank(question: string): Node {
    const number = this.indexOf(question);
    return this.variables.reduce<Node>(
      (all, { question: owner, about }, variable) =>
        owner === number && about === 'free'
          ? this.diagrams.and(all, this.diagrams.literal(variable, [true, false]))
          : all,
      this.last(question),
    );
  }

  private last(question: string): Node {
    const variable = this.answerVariable(question);
    const { arity } = this.variables[variable] ?? { arity: 0 };
    return this.diagrams.literal(
      variable,
      Array.from({ length: arity }, (_, value) => value === arity - 1),
    );
  }

  node(formula: Formula): Node {
    const known = this.built.get(formula);
    if (known !== undefined) return known;
    const node = this.build(formula);
    this.built.set(formula, node);
    return node;
  }

  /** Runs `work`; undefined when it needs too many nodes. */
  attempt<T>(work: () => T): T | undefined {
    const result = this.diagrams.attempt(work);
    if (result !== undefined) return result;
    const { size } = this.diagrams;
    for (const [formula, node] of this.built) if (node >= size) this.built.delete(formula);
    this.relevance.forEach((node, number) => {
      if (node !== undefined && node >= size) this.relevance[number] = undefined;
    });
    return undefined;
  }

  /** The questions that decide whether these are asked, and they themselves, in order. */
  cone(questions: Iterable<string>): number[] {
    const found = new Set<number>();
    const add = (id: string): void => {
      const number = this.indexOf(id);
      if (found.has(number)) return;
      found.add(number);
      const { when } = this.checklist.questions[number] ?? {};
      if (when) questionsIn(when).forEach(add);
    };
    for (const id of questions) add(id);
    return [...found].sort((a, b) => a - b);
  }

  /** The steps of a path by what they are about. */
  stepsAbout(path: readonly Step[], about: Variable['about']): { question: number; value: number }[] {
    return path.flatMap(({ variable, value }) => {
      const found = this.variables[variable];
      return found?.about === about ? [{ question: found.question, value }] : [];
    });
  }

  private atomsByQuestion(readers: readonly Expression[]): Atom[][] {
    const atoms: Atom[][] = this.checklist.questions.map(() => []);
    for (const atom of readers.flatMap(atomsOf)) atoms[this.indexOf(targetOf(atom))]?.push(atom);
    return atoms;
  }

  private addVariables(question: Question, number: number, atoms: readonly Atom[]): void {
    const domain = this.domains[number];
    this.answerVariables.push(
      this.add({ question: number, about: 'answer', arity: domain?.values.length ?? 1 }),
    );
    this.gradeVariables.push(
      question.rules ? this.add({ question: number, about: 'grade', arity: GRADES.length }) : undefined,
    );
    if (domain?.exact !== false) return;
    for (const key of unique(atoms.map(keyOf)))
      if (!domain.truths.has(key))
        this.freeVariables.set(key, this.add({ question: number, about: 'free', arity: 2 }));
  }

  private add(variable: Variable): number {
    return this.variables.push(variable) - 1;
  }

  private build(formula: Formula): Node {
    switch (formula.op) {
      case 'condition':
        return this.expression(formula.expression);
      case 'asked':
        return this.asked(formula.question);
      case 'graded':
        return this.diagrams.and(
          this.asked(formula.question),
          this.diagrams.literal(
            this.gradeVariables[this.indexOf(formula.question)] ?? -1,
            GRADES.map((grade) => grade >= formula.atLeast),
          ),
        );
      case 'no':
        return this.diagrams.not(this.node(formula.of));
      case 'every':
        return this.joined(formula.of);
      case 'some':
        return this.diagrams.not(this.joined(formula.of.map(no)));
    }
  }

  /**
   * All parts at once. From the last part up: later questions stand lower in the diagram,
   * and putting a part on top of what is there touches that part only.
   */
  private joined(parts: readonly Formula[]): Node {
    return parts.reduceRight<Node>(
      (all, part) => (all === FALSE ? all : this.diagrams.and(this.node(part), all)),
      TRUE,
    );
  }

  private expression(expression: Expression): Node {
    const known = this.built.get(expression);
    if (known !== undefined) return known;
    const node = this.buildExpression(expression);
    this.built.set(expression, node);
    return node;
  }

  private buildExpression(expression: Expression): Node {
    switch (expression.op) {
      case 'constant':
        return expression.value ? TRUE : FALSE;
      case 'and':
        return expression.of.reduce<Node>((all, part) => this.diagrams.and(all, this.expression(part)), TRUE);
      case 'or':
        return expression.of.reduce<Node>((any, part) => this.diagrams.or(any, this.expression(part)), FALSE);
      case 'not':
        return this.diagrams.not(this.expression(expression.of));
      default:
        return this.diagrams.and(this.asked(targetOf(expression)), this.atom(expression));
    }
  }

  /** An answer to a question that is not asked counts nowhere: the caller joins this with "is asked". */
  private atom(atom: Atom): Node {
    const number = this.indexOf(targetOf(atom));
    const answer = this.answerVariables[number] ?? -1;
    const domain = this.domains[number];
    const key = keyOf(atom);
    const truths = domain?.truths.get(key);
    if (truths) return this.diagrams.literal(answer, truths);
    const free = this.freeVariables.get(key);
    if (free === undefined || !domain) throw new RangeError(`nothing declared a reader of ${key}`);
    const given = this.diagrams.literal(
      answer,
      domain.values.map((value) => value !== null),
    );
    return this.diagrams.and(given, this.diagrams.literal(free, [false, true]));
  }
}

/** The question that an atom looks at. */
const targetOf = (atom: Atom): string => ('group' in atom ? atom.group : atom.question);

function withBlank(domain: Domain): Domain {
  const truths = new Map([...domain.truths].map(([key, classes]) => [key, [...classes, false]]));
  return { ...domain, values: [...domain.values, null], truths };
}
