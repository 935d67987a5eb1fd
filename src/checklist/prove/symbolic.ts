/** A checklist as decision diagrams: for each question the answers that matter, and when it is asked. */
import { targetOf } from '../expression/evaluate.ts';
import type { Expression } from '../expression/types.ts';
import { GRADES, type Checklist, type Question } from '../types.ts';
import type { Atom } from './candidates.ts';
import { Diagrams, FALSE, TooLarge, TRUE, type Node } from './diagram.ts';
import { domainOf, isOption, keyOf, type Domain } from './domain.ts';
import type { Counted, Formula } from './formula.ts';
import { atomsOf } from './group-candidates.ts';
import { Links } from './links.ts';
import { Variables } from './variables.ts';

/** Conditions within conditions, and questions that hang on one another; each takes a piece of the stack. */
const DEEPEST = 200;

export class Symbolic {
  readonly diagrams: Diagrams;
  readonly links: Links;
  /** What is left for the bounded search, for all claims together: questions and parts of formulas to look at. */
  looks = 10_000_000;
  readonly domains: readonly Domain[];
  /** No atoms had to be taken as free of each other. */
  readonly isExact: boolean;
  readonly variables: Variables;
  private readonly built = new Map<Formula | Expression, Node>();
  /** What was built in the attempt that is under way. */
  private readonly fresh: (Formula | Expression)[] = [];
  /** Conditions that are being built, each because it is in the one before it or decides whether a question of it is asked. */
  private depth = 0;

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
    this.links = new Links(checklist);
    this.domains = this.readWith(readers).map(({ question, atoms }) => {
      const domain = domainOf(question, atoms);
      return options.notAsked && question.when ? withBlank(domain) : domain;
    });
    this.isExact = this.domains.every(({ exact }) => exact);
    this.variables = new Variables(checklist.questions, this.domains);
  }

  /** When is the question asked? Conditions read earlier questions only, so this comes to an end. */
  asked(question: string): Node {
    const { when } = this.checklist.questions[this.links.indexOf(question)] ?? {};
    return when ? this.expression(when) : TRUE;
  }

  /** The question has a value other than "not asked"; for diagrams made with that value. */
  given(question: string): Node {
    return this.diagrams.not(this.last(question));
  }

  /** The question has the value "not asked", and nothing that is taken as free of it says anything. */
  blank(question: string): Node {
    const [, ...others] = this.variables.of(this.links.indexOf(question));
    return others.reduce<Node>(
      (all, variable) => this.diagrams.and(all, this.diagrams.literal(variable, [true, false])),
      this.last(question),
    );
  }

  /**
   * The options of a multiple choice are told in one way only: none where there is no answer, and one at least where there
   * is. For counting; each other way means the same as one of these.
   */
  plain(question: string): Node {
    const number = this.links.indexOf(question);
    const { free = [], otherwise } = this.domains[number] ?? {};
    if (!otherwise) return TRUE;
    return this.diagrams.choose(this.answered(number), this.someChosen(number), this.noneOf(free));
  }

  /** An option of a multiple choice is chosen, or one that nothing reads can be. @param besides an option that does not count */
  someChosen(number: number, besides?: Atom): Node {
    const { free = [], otherwise = [] } = this.domains[number] ?? {};
    if (!free.some((atom) => isOption(atom, otherwise))) return TRUE;
    return this.diagrams.not(this.noneOf(free.filter((atom) => atom !== besides)));
  }

  private last(question: string): Node {
    const variable = this.variables.answer(this.links.indexOf(question));
    const { arity = 0 } = this.variables.all[variable] ?? {};
    return this.diagrams.literal(
      variable,
      Array.from({ length: arity }, (_, value) => value === arity - 1),
    );
  }

  node(formula: Formula): Node {
    switch (formula.op) {
      case 'condition':
        return this.expression(formula.expression);
      case 'asked':
        return this.asked(formula.question);
      case 'no':
        return this.diagrams.not(this.node(formula.of));
      default:
        return this.built.get(formula) ?? this.keep(formula, this.build(formula));
    }
  }

  /** Runs `work`; undefined when it needs too many nodes. */
  attempt<T>(work: () => T): T | undefined {
    this.fresh.length = 0;
    this.depth = 0;
    const result = this.diagrams.attempt(work);
    if (result === undefined) for (const key of this.fresh) this.built.delete(key);
    return result;
  }

  /** Each question with what is read of it. */
  private readWith(readers: readonly Expression[]): { question: Question; atoms: Atom[] }[] {
    const all = this.checklist.questions.map((question): { question: Question; atoms: Atom[] } => ({
      question,
      atoms: [],
    }));
    for (const atom of readers.flatMap(atomsOf)) all[this.links.indexOf(targetOf(atom))]?.atoms.push(atom);
    return all;
  }

  private build(formula: Exclude<Formula, { op: 'condition' | 'asked' | 'no' }>): Node {
    switch (formula.op) {
      case 'graded':
        return this.diagrams.and(
          this.asked(formula.question),
          this.diagrams.literal(
            this.variables.grade(this.links.indexOf(formula.question)),
            GRADES.map((grade) => grade >= formula.atLeast),
          ),
        );
      case 'every':
        return this.joined(formula.of, (part) => this.node(part));
      case 'some':
        return this.diagrams.not(this.joined(formula.of, (part) => this.diagrams.not(this.node(part))));
      case 'most':
        return this.most(formula.of);
    }
  }

  /**
   * All parts at once. From the last part up: later questions stand lower in the diagram,
   * and putting a part on top of what is there touches that part only.
   */
  private joined(parts: readonly Formula[], nodeOf: (part: Formula) => Node): Node {
    return parts.reduceRight<Node>(
      (all, part) => (all === FALSE ? all : this.diagrams.and(nodeOf(part), all)),
      TRUE,
    );
  }

  /** From the last part up, for each number by which the counted ones can be ahead or behind so far. */
  private most(parts: readonly Counted[]): Node {
    const { diagrams } = this;
    return (
      parts.reduceRight<Node[]>(
        (after, { applies, counts }, at) => {
          const applied = this.node(applies);
          const counted = this.node(counts);
          return Array.from({ length: 2 * at + 1 }, (_, i) => {
            const [behind = FALSE, level = FALSE, ahead = FALSE] = after.slice(i, i + 3);
            return diagrams.choose(applied, diagrams.choose(counted, ahead, behind), level);
          });
        },
        Array.from({ length: 2 * parts.length + 1 }, (_, i) => (i > parts.length ? TRUE : FALSE)),
      )[0] ?? FALSE
    );
  }

  private expression(expression: Expression): Node {
    const known = this.built.get(expression);
    if (known !== undefined) return known;
    if (this.depth > DEEPEST) throw new TooLarge();
    this.depth += 1;
    const node = this.buildExpression(expression);
    this.depth -= 1;
    return this.keep(expression, node);
  }

  private keep(key: Formula | Expression, node: Node): Node {
    this.built.set(key, node);
    this.fresh.push(key);
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
    const number = this.links.indexOf(targetOf(atom));
    const answer = this.variables.answer(number);
    const domain = this.domains[number];
    const key = keyOf(atom);
    const truths = domain?.truths.get(key);
    if (truths) return this.diagrams.literal(answer, truths);
    if (!domain) throw new RangeError(`nothing declared a reader of ${key}`);
    return this.diagrams.and(this.answered(number), this.said(atom, domain));
  }

  private answered(number: number): Node {
    const { values = [] } = this.domains[number] ?? {};
    return this.diagrams.literal(
      this.variables.answer(number),
      values.map((value) => value !== null),
    );
  }

  /** The option that is chosen where no other is needs no word of its own then. */
  private said(atom: Atom, { free, otherwise = [] }: Domain): Node {
    const said = this.literalOf(atom);
    return isOption(atom, otherwise) ? this.diagrams.or(said, this.noneOf(free)) : said;
  }

  private noneOf(atoms: readonly Atom[]): Node {
    const { diagrams } = this;
    return atoms.reduceRight<Node>(
      (none, atom) => diagrams.and(diagrams.not(this.literalOf(atom)), none),
      TRUE,
    );
  }

  private literalOf(atom: Atom): Node {
    const key = keyOf(atom);
    const variable = this.variables.free(key);
    if (variable === undefined) throw new RangeError(`nothing declared a reader of ${key}`);
    return this.diagrams.literal(variable, [false, true]);
  }
}

function withBlank(domain: Domain): Domain {
  const truths = new Map([...domain.truths].map(([key, classes]) => [key, [...classes, false]]));
  return { ...domain, values: [...domain.values, null], truths };
}
