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
  get(this: void): Tree;
  set(this: void, value: Tree): void;
  remove(this: void): void;
  /** The same value once more beside it, under the same key. */
  double(this: void): void;
}

/** Every place below the root. */
export function placesIn(tree: Tree): Place[] {
  if (Array.isArray(tree)) return tree.flatMap((value, i) => [inList(tree, i), ...placesIn(value)]);
  if (tree instanceof Entries)
    return tree.list.flatMap((entry) => [inEntries(tree.list, entry), ...placesIn(entry.value)]);
  return [];
}

function inList(list: Tree[], i: number): Place {
  return {
    get: () => list[i] ?? null,
    set: (value) => {
      list[i] = value;
    },
    remove: () => void list.splice(i, 1),
    double: () => void list.splice(i, 0, list[i] ?? null),
  };
}

function inEntries(list: Entry[], entry: Entry): Place {
  const at = (): number => list.indexOf(entry);
  return {
    get: () => entry.value,
    set: (value) => {
      entry.value = value;
    },
    remove: () => void list.splice(at(), 1),
    double: () => void list.splice(at(), 0, { ...entry }),
  };
}

export function mapsIn(tree: Tree): Entries[] {
  if (Array.isArray(tree)) return tree.flatMap(mapsIn);
  return tree instanceof Entries ? [tree, ...tree.list.flatMap(({ value }) => mapsIn(value))] : [];
}
