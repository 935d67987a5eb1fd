/**
 * Multi-valued decision diagrams: one node for one function, so equality is identity and "always true" is a look at a number.
 * After Bryant (1986) and Srinivasan et al. (1990); a variable has as many children as it has values.
 */
import { Choices } from './choices.ts';
import { negated, NodeTable, type Node } from './node-table.ts';

export type { Node };
export const FALSE: Node = 0;
export const TRUE: Node = negated(FALSE);

/** More nodes were needed than allowed: the question is too entangled for this method. */
export class TooLarge extends Error {}

/** A step on the way to `TRUE`: the variable, and the value it takes. */
export interface Step {
  variable: number;
  value: number;
}

/** Choices of all attempts together: some seconds of work. Counted and not timed, a proof comes out the same on every machine. */
const ALL_STEPS = 4_000_000;
/** Variables on the way down through the diagrams; each takes a piece of the stack. */
const DEEPEST = 1500;

export class Diagrams {
  private readonly table = new NodeTable();
  private readonly choices = new Choices();
  private ceiling: number;
  private depth = 0;
  private steps = 0;

  /** @param limit nodes that one attempt may add */
  constructor(private readonly limit: number) {
    this.ceiling = limit;
  }

  get size(): number {
    return this.table.size;
  }

  /** Runs `work`; undefined when it needs too much, or when too much has been needed already. What it made is then forgotten. */
  attempt<T>(work: () => T): T | undefined {
    if (this.steps > ALL_STEPS) return undefined;
    const mark = this.size;
    this.ceiling = mark + this.limit;
    this.depth = 0;
    try {
      return work();
    } catch (error) {
      if (!(error instanceof TooLarge)) throw error;
      this.table.truncate(mark);
      this.choices.clear();
      return undefined;
    }
  }

  /** True where the variable takes one of the values. */
  literal(variable: number, values: readonly boolean[]): Node {
    return this.node(
      variable,
      values.map((holds) => (holds ? TRUE : FALSE)),
    );
  }

  not(a: Node): Node {
    return negated(a);
  }

  and(a: Node, b: Node): Node {
    if (a === FALSE || b === FALSE || a === negated(b)) return FALSE;
    if (a === TRUE || a === b) return b;
    if (b === TRUE) return a;
    return a < b ? this.chosen(a, b, FALSE) : this.chosen(b, a, FALSE);
  }

  or(a: Node, b: Node): Node {
    return negated(this.and(negated(a), negated(b)));
  }

  /** `then` where `test` is true, `otherwise` where it is not. */
  choose(test: Node, then: Node, otherwise: Node): Node {
    if (then === otherwise) return then;
    if (then === FALSE) return this.and(negated(test), otherwise);
    if (otherwise === FALSE) return this.and(test, then);
    if (then === TRUE) return this.or(test, otherwise);
    if (otherwise === TRUE) return this.or(negated(test), then);
    if (test === TRUE) return then;
    return test === FALSE ? otherwise : this.chosen(test, then, otherwise);
  }

  /** The function with one variable fixed. */
  restrict(a: Node, variable: number, value: number): Node {
    return this.replaced(a, variable, (part) =>
      this.variableOf(part) === variable ? this.table.child(part, value) : part,
    );
  }

  /** True where the function is true with one value of a variable and false with another. */
  lost(a: Node, variable: number, from: number, to: number): Node {
    return this.replaced(a, variable, (part) => {
      if (this.variableOf(part) !== variable) return FALSE;
      return this.and(this.table.child(part, from), negated(this.table.child(part, to)));
    });
  }

  /** True where the function is true whatever the variable's value. */
  forAll(a: Node, variable: number): Node {
    return this.replaced(a, variable, (part) => {
      if (this.variableOf(part) !== variable) return part;
      return this.children(part).reduce((all, child) => this.and(all, child), TRUE);
    });
  }

  /** A way to make the function true, taking the first value that will do each time; undefined when it is never true. */
  path(a: Node): Step[] | undefined {
    if (a === FALSE) return undefined;
    const steps: Step[] = [];
    for (let at = a; at !== TRUE;) {
      let value = 0;
      while (this.table.child(at, value) === FALSE) value += 1;
      steps.push({ variable: this.variableOf(at), value });
      at = this.table.child(at, value);
    }
    return steps;
  }

  /** Smallest variable that the function looks at; larger than every variable for a constant. */
  variableOf(a: Node): number {
    return this.table.variable(a);
  }

  /** By value of the node's variable. */
  children(a: Node): Node[] {
    const children = new Array<Node>(this.table.arity(a));
    for (let value = 0; value < children.length; value++) children[value] = this.table.child(a, value);
    return children;
  }

  /** By variable: what can be left of the function once every variable before it is settled. */
  byVariable(a: Node): Map<number, Node[]> {
    const found = new Map<number, Node[]>();
    const seen = new Set([a]);
    for (const node of seen) {
      const variable = this.variableOf(node);
      const same = found.get(variable);
      if (same) same.push(node);
      else found.set(variable, [node]);
      this.addChildren(node, seen);
    }
    return found;
  }

  /** What can be left of the function once every variable before this one is settled, as far as it then looks at this one. */
  partsAbout(a: Node, variable: number): Node[] {
    const found: Node[] = [];
    const seen = new Set([a]);
    for (const node of seen) {
      const own = this.variableOf(node);
      if (own === variable) found.push(node);
      else if (own < variable) this.addChildren(node, seen);
    }
    return found;
  }

  private addChildren(node: Node, to: Set<Node>): void {
    const arity = this.table.arity(node);
    for (let value = 0; value < arity; value++) to.add(this.table.child(node, value));
  }

  /** Something else in place of each part that does not look at any variable before this one. */
  private replaced(
    a: Node,
    variable: number,
    replace: (part: Node) => Node,
    known = new Map<Node, Node>(),
  ): Node {
    const found = known.get(a);
    if (found !== undefined) return found;
    const own = this.variableOf(a);
    let made: Node;
    if (own >= variable) made = replace(a);
    else {
      this.deeper();
      const children = this.children(a).map((child) => this.replaced(child, variable, replace, known));
      this.depth -= 1;
      made = this.node(own, children);
    }
    known.set(a, made);
    return made;
  }

  /** Once for each value of the first variable, unless it was chosen before. */
  private chosen(a: Node, b: Node, c: Node): Node {
    const known = this.choices.find(a, b, c);
    if (known !== undefined) return known;
    this.deeper();
    const { table } = this;
    const ofA = table.variable(a);
    const ofB = table.variable(b);
    const ofC = table.variable(c);
    const variable = Math.min(ofA, ofB, ofC);
    const arity = table.arity(ofA === variable ? a : ofB === variable ? b : c);
    const draft = table.begin(arity);
    for (let value = 0; value < arity; value++) {
      const test = ofA === variable ? table.child(a, value) : a;
      const then = ofB === variable ? table.child(b, value) : b;
      const otherwise = ofC === variable ? table.child(c, value) : c;
      // Most choices are between something and nothing.
      const made = c === FALSE ? this.and(test, then) : this.choose(test, then, otherwise);
      table.draft(draft + value, made);
    }
    this.depth -= 1;
    const made = this.finished(variable, draft);
    this.choices.keep(a, b, c, made);
    return made;
  }

  private deeper(): void {
    this.depth += 1;
    this.steps += 1;
    if (this.depth > DEEPEST || this.steps > ALL_STEPS) throw new TooLarge();
  }

  private node(variable: number, children: readonly Node[]): Node {
    const draft = this.table.begin(children.length);
    children.forEach((child, value) => {
      this.table.draft(draft + value, child);
    });
    return this.finished(variable, draft);
  }

  private finished(variable: number, draft: number): Node {
    const node = this.table.finish(variable, draft);
    if (this.table.size > this.ceiling) throw new TooLarge();
    this.choices.fit(this.table.size);
    return node;
  }
}
