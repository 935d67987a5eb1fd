/**
 * The nodes of all diagrams in flat arrays, each stored once: the same variable with the same children is the same node.
 * A chained hash table over integers; strings as keys took most of the time of a proof.
 */
export type Node = number;

/** The variable of the two constants, below every other. */
export const TERMINAL = 2 ** 30;

export class NodeTable {
  size = 2;
  private variables = new Int32Array(1 << 12);
  /** Where a node's children begin in `children`; the next node's begin is their end. */
  private starts = new Int32Array(1 << 12);
  private children = new Int32Array(1 << 14);
  /** Newest node of each bucket, and for each node the one before it; 0 for none, since constants are in no bucket. */
  private buckets = new Int32Array(1 << 13);
  private before = new Int32Array(1 << 12);

  constructor() {
    this.variables[0] = TERMINAL;
    this.variables[1] = TERMINAL;
  }

  variable(node: Node): number {
    return this.variables[node] ?? TERMINAL;
  }

  arity(node: Node): number {
    return (this.starts[node + 1] ?? 0) - (this.starts[node] ?? 0);
  }

  child(node: Node, value: number): Node {
    return this.children[(this.starts[node] ?? 0) + value] ?? 0;
  }

  /** The node, when it is known already; 0 otherwise. */
  find(variable: number, children: readonly Node[] | Int32Array): Node {
    let node = this.buckets[this.bucket(variable, children)] ?? 0;
    while (node !== 0 && !this.isSame(node, variable, children)) node = this.before[node] ?? 0;
    return node;
  }

  add(variable: number, children: readonly Node[] | Int32Array): Node {
    const node = this.size;
    const start = this.starts[node] ?? 0;
    const end = start + children.length;
    this.reserve(node + 2, end);
    this.variables[node] = variable;
    this.children.set(children, start);
    this.starts[node + 1] = end;
    this.size += 1;
    this.enter(node, this.bucket(variable, children));
    if (this.size > this.buckets.length) this.spread();
    return node;
  }

  /** Forgets the nodes from `mark` on. */
  truncate(mark: number): void {
    this.size = mark;
    this.spread();
  }

  private bucket(variable: number, children: readonly Node[] | Int32Array): number {
    let hash = variable;
    for (const child of children) hash = (Math.imul(hash, 0x9e3779b1) ^ child) >>> 0;
    return Math.imul(hash ^ (hash >>> 15), 0x85ebca6b) & (this.buckets.length - 1);
  }

  private isSame(node: Node, variable: number, children: readonly Node[] | Int32Array): boolean {
    if (this.variables[node] !== variable) return false;
    for (let i = 0; i < children.length; i++) if (this.child(node, i) !== children[i]) return false;
    return true;
  }

  private enter(node: Node, bucket: number): void {
    this.before[node] = this.buckets[bucket] ?? 0;
    this.buckets[bucket] = node;
  }

  /** Enters every node anew, into enough buckets. */
  private spread(): void {
    let length = this.buckets.length;
    while (length < this.size) length *= 2;
    this.buckets = new Int32Array(length);
    for (let node = 2; node < this.size; node++) {
      const children = this.children.subarray(this.starts[node], this.starts[node + 1]);
      this.enter(node, this.bucket(this.variable(node), children));
    }
  }

  private reserve(nodes: number, children: number): void {
    if (nodes > this.variables.length) {
      this.variables = doubled(this.variables);
      this.starts = doubled(this.starts);
      this.before = doubled(this.before);
    }
    while (children > this.children.length) this.children = doubled(this.children);
  }
}

function doubled(array: Int32Array<ArrayBuffer>): Int32Array<ArrayBuffer> {
  const larger = new Int32Array(array.length * 2);
  larger.set(array);
  return larger;
}
