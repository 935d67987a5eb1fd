import type { KeyFile } from '../../record/index.ts';
import type { KeyStore } from '../types.ts';
import type { Database } from './database.ts';

export class BrowserKeys implements KeyStore {
  constructor(private readonly database: Database) {}

  list(): Promise<KeyFile[]> {
    return this.database.read(['keys'], async (part) =>
      (await part('keys').readable()).sort((one, other) => (one.holder < other.holder ? -1 : 1)),
    );
  }

  keep(key: KeyFile): Promise<void> {
    return this.database.write(['keys'], async (part) => {
      await part('keys').put(key);
    });
  }

  remove(key: string): Promise<void> {
    return this.database.write(['keys'], async (part) => {
      await part('keys').delete(key);
    });
  }
}
