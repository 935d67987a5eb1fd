import { isPlainObject } from '../../checklist/index.ts';
import { KEY_FORMAT, type KeyFile } from '../../record/index.ts';
import { damagedWhole, type Damaged, type Listing } from '../damage.ts';
import type { KeyStore } from '../types.ts';
import type { Database } from './database.ts';

export class BrowserKeys implements KeyStore {
  constructor(private readonly database: Database) {}

  list(): Promise<Listing<KeyFile>> {
    return this.database.read(['keys'], async (part) => {
      const listing: Listing<KeyFile> = { sound: [], damaged: [] };
      for (const { key, row } of await part('keys').seen())
        if (isKeyFile(row)) listing.sound.push(row);
        else listing.damaged.push(damagedKey(key.key, row));
      listing.sound.sort((one, other) => (one.holder < other.holder ? -1 : 1));
      return listing;
    });
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

/** Whether it opens, its passphrase tells. */
function isKeyFile(row: unknown): row is KeyFile {
  if (!isPlainObject(row)) return false;
  const { format, holder, key, locked } = row as Record<keyof KeyFile, unknown>;
  return [holder, key, locked].every((part) => typeof part === 'string') && format === KEY_FORMAT;
}

function damagedKey(id: string, row: unknown): Damaged {
  const holder = isPlainObject(row) && 'holder' in row ? row.holder : '';
  const name = typeof holder === 'string' ? holder : '';
  return { id, name, damage: damagedWhole('unreadable', `keys ${id}`) };
}
