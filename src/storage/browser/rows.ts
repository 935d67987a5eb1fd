import { StorageError } from '../error.ts';
import { asKept, asRow, isSealed, keyOf, type Form } from './form.ts';
import type { KEY_OF, Name, Row } from './schema.ts';

type Query = IDBValidKey | IDBKeyRange;

/** What is used of a part of the database, whatever the transaction. */
export interface Place {
  get(key: Query): Promise<unknown>;
  getAll(query?: Query): Promise<unknown[]>;
  getKey(key: Query): Promise<IDBValidKey | undefined>;
  getAllKeys(): Promise<IDBValidKey[]>;
  index(name: string): { openCursor(query: null, direction: 'prev'): Promise<Cursor | null> };
  add(row: object): Promise<unknown>;
  put(row: object): Promise<unknown>;
  delete(query: Query): Promise<void>;
}

interface Cursor {
  readonly value: unknown;
  continue(): Promise<Cursor | null>;
}

/** A row that may be damaged. */
export interface Seen<N extends Name> {
  /** What of it is in sight. */
  key: ReturnType<(typeof KEY_OF)[N]>;
  /** As it lies there. */
  kept: object;
  /** Undefined where it does not open. */
  row: Row[N] | undefined;
}

/** The rows of one part of the database within a transaction; whoever uses them need not know of locks. */
export class Rows<N extends Name> {
  constructor(
    private readonly name: N,
    private readonly place: Place,
    private readonly form: Form,
  ) {}

  async get(key: Query): Promise<Row[N] | undefined> {
    const kept = (await this.place.get(key)) as object | undefined;
    return kept && asRow(this.name, kept, this.form);
  }

  async getAll(query?: Query): Promise<Row[N][]> {
    return (await this.kept(query)).map((kept) => asRow(this.name, kept, this.form));
  }

  /** All of them, also those that do not open. */
  async seen(query?: Query): Promise<Seen<N>[]> {
    return (await this.kept(query)).map((kept) => ({
      key: keyOf(this.name, kept),
      kept,
      row: this.opened(kept),
    }));
  }

  /** The first key within a range. */
  keyIn(range: IDBKeyRange): Promise<IDBValidKey | undefined> {
    return this.place.getKey(range);
  }

  /** Those that come last in an index, from the end; without those that are damaged. */
  async last(index: string, count: number): Promise<Row[N][]> {
    const rows: Row[N][] = [];
    let cursor = await this.place.index(index).openCursor(null, 'prev');
    for (; cursor && rows.length < count; cursor = await cursor.continue()) {
      const row = this.opened(cursor.value as object);
      if (row) rows.push(row);
    }
    return rows;
  }

  async has(key: Query): Promise<boolean> {
    return (await this.place.getKey(key)) !== undefined;
  }

  keys(): Promise<IDBValidKey[]> {
    return this.place.getAllKeys();
  }

  async add(row: Row[N]): Promise<void> {
    await this.place.add(asKept(this.name, row, this.form));
  }

  async put(row: Row[N]): Promise<void> {
    await this.place.put(asKept(this.name, row, this.form));
  }

  delete(query: Query): Promise<void> {
    return this.place.delete(query);
  }

  /** Brings a row into the form of today. What is damaged, or gone, stays as it is. */
  async renew(key: IDBValidKey): Promise<void> {
    const kept = (await this.place.get(key)) as object | undefined;
    if (!kept || isSealed(kept) === this.form.seals) return;
    const row = this.opened(kept);
    if (row) await this.put(row);
  }

  private async kept(query?: Query): Promise<object[]> {
    return (await this.place.getAll(query)) as object[];
  }

  private opened(kept: object): Row[N] | undefined {
    try {
      return asRow(this.name, kept, this.form);
    } catch (error) {
      if (error instanceof StorageError && error.code === 'damaged') return undefined;
      throw error;
    }
  }
}

/** What can be done with them where nothing is written. */
export type ReadRows<N extends Name> = Pick<
  Rows<N>,
  'get' | 'getAll' | 'seen' | 'keyIn' | 'last' | 'has' | 'keys'
>;
