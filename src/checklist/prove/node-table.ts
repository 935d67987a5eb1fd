/**
 * The nodes of all diagrams in flat arrays, each stored once: the same variable with the same children is the same node.
 * A function and its negation share one entry (Brace, Rudell and Bryant, 1990): that one is stored whose first child is not
 * negated, and the lowest bit of a node says which is meant.
 */
export type Node = number;

/** The variable of the two constants, below every other. */
export const TERMINAL = 2 ** 30;

export const negated = (node: Node): Node => node ^ 1;

export class NodeTable {
  /** Entries, the constants' included. */
  size = 1;
  private variables = new Int32Array(1 << 4).fill(TERMINAL, 0, 1);
  /** Where an entry's children begin in `children`; the next entry's begin is their end. */
  private starts = new Int32Array(1 << 4);
  private children = new Int32Array(1 << 4);
  private hashes = new Int32Array(1 << 4);
  /** Children of nodes that are being made, one draft above the other. */
  private drafts = new Int32Array(1 << 4);
  private drafted = 0;
  /** Newest entry of each bucket, and for each entry the one before it; 0 for none, since constants are in no bucket. */
  private buckets = new Int32Array(1 << 4);
  private before = new Int32Array(1 << 4);

  variable(node: Node): number {
    return this.variables[node >> 1] ?? TERMINAL;
  }

  arity(node: Node): number {
    return (this.starts[(node >> 1) + 1] ?? 0) - (this.starts[node >> 1] ?? 0);
  }

  child(node: Node, value: number): Node {
    return (this.children[(this.starts[node >> 1] ?? 0) + value] ?? 0) ^ (node & 1);
  }

  /** Room for the children of a node that is being made; of the nodes below it, more room is taken in the meantime. */
  begin(count: number): number {
    const draft = this.drafted;
    this.drafted += count;
    while (this.drafted > this.drafts.length) this.drafts = doubled(this.drafts);
    return draft;
  }

  draft(at: number, child: Node): void {
    this.drafts[at] = child;
  }

  /** The node with the children in a draft: their common value, a node that is known, or a new one. */
  finish(variable: number, draft: number): Node {
    const { drafts, drafted } = this;
    this.drafted = draft;
    const first = drafts[draft] ?? 0;
    const flip = first & 1;
    let hash = variable;
    let differ = 0;
    for (let at = draft; at < drafted; at++) {
      const child = drafts[at] ?? 0;
      differ |= child ^ first;
      hash = Math.imul(hash ^ child ^ flip, 0x9e3779b1) ^ (hash >>> 15);
    }
    if (differ === 0) return first;
    hash ^= hash >>> 15;
    let entry = this.buckets[hash & (this.buckets.length - 1)] ?? 0;
    while (entry !== 0 && !(this.hashes[entry] === hash && this.isSame(entry, variable, draft, flip)))
      entry = this.before[entry] ?? 0;
    if (entry === 0) entry = this.add(variable, draft, drafted, flip, hash);
    return (entry << 1) | flip;
  }

  /** Forgets the entries from `mark` on, the newest first: each is the newest of its bucket when its turn comes. */
  truncate(mark: number): void {
    for (let entry = this.size - 1; entry >= mark; entry--)
      this.buckets[this.bucketOf(entry)] = this.before[entry] ?? 0;
    this.size = mark;
    this.drafted = 0;
  }

  private isSame(entry: number, variable: number, draft: number, flip: number): boolean {
    if (this.variables[entry] !== variable) return false;
    const end = this.starts[entry + 1] ?? 0;
    for (let from = this.starts[entry] ?? 0, at = draft; from < end; from++, at++)
      if (this.children[from] !== ((this.drafts[at] ?? 0) ^ flip)) return false;
    return true;
  }

  private add(variable: number, draft: number, drafted: number, flip: number, hash: number): number {
    const entry = this.size;
    let end = this.starts[entry] ?? 0;
    this.reserve(entry + 2, end + drafted - draft);
    for (let at = draft; at < drafted; at++) this.children[end++] = (this.drafts[at] ?? 0) ^ flip;
    this.variables[entry] = variable;
    this.starts[entry + 1] = end;
    this.hashes[entry] = hash;
    this.size += 1;
    this.enter(entry);
    if (this.size > this.buckets.length) this.spread();
    return entry;
  }

  private enter(entry: number): void {
    const bucket = this.bucketOf(entry);
    this.before[entry] = this.buckets[bucket] ?? 0;
    this.buckets[bucket] = entry;
  }

  private bucketOf(entry: number): number {
    return (this.hashes[entry] ?? 0) & (this.buckets.length - 1);
  }

  /** Enters everything anew, into enough buckets. */
  private spread(): void {
    let length = this.buckets.length;
    while (length < this.size) length *= 2;
    this.buckets = new Int32Array(length);
    for (let entry = 1; entry < this.size; entry++) this.enter(entry);
  }

  private reserve(entries: number, children: number): void {
    if (entries > this.variables.length) {
      this.variables = doubled(this.variables);
      this.starts = doubled(this.starts);
      this.hashes = doubled(this.hashes);
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
