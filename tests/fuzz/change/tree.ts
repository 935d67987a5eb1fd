/** JSON as it can be written, not only as it can be read: a key may stand twice, and "__proto__" is a key like any other. */

export type Tree = string | number | boolean | null | AsWritten | Tree[] | Entries;

/** Stands in the file as it is, such as 1e400. */
export class AsWritten {
  constructor(readonly text: string) {}
}

export class Entries {
  constructor(readonly list: Entry[]) {}
}

interface Entry {
  key: string;
  value: Tree;
}

/** @param value from JSON.parse, or what another reader made of a file */
export function treeOf(value: unknown): Tree {
  if (Array.isArray(value)) return value.map(treeOf);
  if (typeof value === 'object' && value !== null)
    return new Entries(Object.entries(value).map(([key, one]) => ({ key, value: treeOf(one) })));
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? value : null;
}

export function copyOf(tree: Tree): Tree {
  if (Array.isArray(tree)) return tree.map(copyOf);
  return tree instanceof Entries
    ? new Entries(tree.list.map(({ key, value }) => ({ key, value: copyOf(value) })))
    : tree;
}

export function written(tree: Tree): string {
  if (tree instanceof AsWritten) return tree.text;
  if (Array.isArray(tree)) return `[${tree.map(written).join(',\n')}]`;
  if (tree instanceof Entries)
    return `{${tree.list.map(({ key, value }) => `${JSON.stringify(key)}: ${written(value)}`).join(',\n')}}`;
  return JSON.stringify(tree);
}

/** Where a value stands, so that it can be looked at, exchanged or taken out. */
export interface Place {
  get(): Tree;
  set(value: Tree): void;
  remove(): void;
  /** The same value once more beside it, under the same key. */
  double(): void;
}

/** Every place below the root. */
export function placesIn(tree: Tree, found: Place[] = []): Place[] {
  if (Array.isArray(tree))
    tree.forEach((value, i) => {
      found.push(new InList(tree, i));
      placesIn(value, found);
    });
  else if (tree instanceof Entries)
    for (const entry of tree.list) {
      found.push(new InEntries(tree.list, entry));
      placesIn(entry.value, found);
    }
  return found;
}

class InList implements Place {
  constructor(
    private readonly list: Tree[],
    private readonly at: number,
  ) {}

  get(): Tree {
    return this.list[this.at] ?? null;
  }

  set(value: Tree): void {
    this.list[this.at] = value;
  }

  remove(): void {
    this.list.splice(this.at, 1);
  }

  double(): void {
    this.list.splice(this.at, 0, this.get());
  }
}

class InEntries implements Place {
  constructor(
    private readonly list: Entry[],
    private readonly entry: Entry,
  ) {}

  get(): Tree {
    return this.entry.value;
  }

  set(value: Tree): void {
    this.entry.value = value;
  }

  remove(): void {
    this.list.splice(this.list.indexOf(this.entry), 1);
  }

  double(): void {
    this.list.splice(this.list.indexOf(this.entry), 0, { ...this.entry });
  }
}

export function mapsIn(tree: Tree): Entries[] {
  if (Array.isArray(tree)) return tree.flatMap(mapsIn);
  return tree instanceof Entries ? [tree, ...tree.list.flatMap(({ value }) => mapsIn(value))] : [];
}
