/**
 * Multi-valued decision diagrams: one node for one function, so equality is identity and "always true" is a look at a number.
 * After Bryant (1986) and Srinivasan et al. (1990); a variable has as many children as it has values.
 */
import { NodeTable, type Node } from './node-table.ts';

export type { Node };
export const FALSE: Node = 0;
export const TRUE: Node = 1;

/** More nodes were needed than allowed: the question is too entangled for this method. */
export class TooLarge extends Error {}

/** A step on the way to `TRUE`: the variable, and the value it takes. */
export interface Step {
  variable: number;
  value: number;
}

/** Remembered conjunctions; a newer one takes the place of an older, which is then computed again when needed. */
const REMEMBERED = 1 << 16;

export class Diagrams {
  private readonly table = new NodeTable();
  private readonly ands = {
    left: new Int32Array(REMEMBERED),
    right: new Int32Array(REMEMBERED),
    result: new Int32Array(REMEMBERED),
  };
  private readonly nots = new Map<Node, Node>([
    [FALSE, TRUE],
    [TRUE, FALSE],
  ]);
  private ceiling: number;

  /**
   * @param limit nodes that one attempt may add
   * @param total nodes that may ever be made
   */
  constructor(
    private readonly limit: number,
    private readonly total = 4_000_000,
  ) {
    this.ceiling = limit;
  }

  get size(): number {
    return this.table.size;
  }

  /** Runs `work`; undefined when it needs too many nodes, which are then forgotten. */
  attempt<T>(work: () => T): T | undefined {
    const mark = this.size;
    this.ceiling = Math.min(mark + this.limit, this.total);
    try {
      return work();
    } catch (error) {
      if (!(error instanceof TooLarge)) throw error;
      this.forget(mark);
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
    const known = this.nots.get(a);
    if (known !== undefined) return known;
    const result = this.rebuilt(a, (child) => this.not(child));
    this.nots.set(a, result);
    this.nots.set(result, a);
    return result;
  }

  and(a: Node, b: Node): Node {
    if (a === FALSE || b === FALSE) return FALSE;
    if (a === TRUE || a === b) return b;
    if (b === TRUE) return a;
    return a < b ? this.conjunction(a, b) : this.conjunction(b, a);
  }

  or(a: Node, b: Node): Node {
    return this.not(this.and(this.not(a), this.not(b)));
  }

  /** The function with one variable fixed. */
  restrict(a: Node, variable: number, value: number, memo = new Map<Node, Node>()): Node {
    const own = this.variableOf(a);
    if (own > variable) return a;
    if (own === variable) return this.table.child(a, value);
    const known = memo.get(a);
    if (known !== undefined) return known;
    const result = this.rebuilt(a, (child) => this.restrict(child, variable, value, memo));
    memo.set(a, result);
    return result;
  }

  /** True where the function is true whatever the variable's value. */
  forAll(a: Node, variable: number, arity: number): Node {
    let result: Node = TRUE;
    for (let value = 0; value < arity; value++) result = this.and(result, this.restrict(a, variable, value));
    return result;
  }

  /** A way to make the function true, taking the first value that will do each time; undefined when it is never true. */
  path(a: Node): Step[] | undefined {
    if (a === FALSE) return undefined;
    const steps: Step[] = [];
    for (let at = a; at !== TRUE;) {
      const value = this.children(at).findIndex((child) => child !== FALSE);
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
    return Array.from({ length: this.table.arity(a) }, (_, value) => this.table.child(a, value));
  }

  private conjunction(a: Node, b: Node): Node {
    const { left, right, result } = this.ands;
    const slot = (Math.imul(a, 0x9e3779b1) ^ Math.imul(b, 0x85ebca6b)) & (REMEMBERED - 1);
    if (left[slot] === a && right[slot] === b) return result[slot] ?? FALSE;
    const made = this.conjoined(a, b);
    left[slot] = a;
    right[slot] = b;
    result[slot] = made;
    return made;
  }

  private conjoined(a: Node, b: Node): Node {
    const { table } = this;
    const ofA = table.variable(a);
    const ofB = table.variable(b);
    if (ofA < ofB) return this.rebuilt(a, (child) => this.and(child, b));
    if (ofB < ofA) return this.rebuilt(b, (child) => this.and(a, child));
    return this.rebuilt(a, (child, value) => this.and(child, table.child(b, value)));
  }

  /** The node with each child replaced. */
  private rebuilt(a: Node, replace: (child: Node, value: number) => Node): Node {
    const count = this.table.arity(a);
    const children = new Array<Node>(count);
    for (let value = 0; value < count; value++) children[value] = replace(this.table.child(a, value), value);
    return this.node(this.variableOf(a), children);
  }

  private node(variable: number, children: readonly Node[]): Node {
    const [first] = children;
    if (first !== undefined && children.every((child) => child === first)) return first;
    const known = this.table.find(variable, children);
    if (known !== 0) return known;
    if (this.size >= this.ceiling) throw new TooLarge();
    return this.table.add(variable, children);
  }

  private forget(mark: number): void {
    this.table.truncate(mark);
    this.ands.left.fill(0);
    this.nots.clear();
    this.nots.set(FALSE, TRUE).set(TRUE, FALSE);
  }
}
