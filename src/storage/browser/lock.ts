import { StorageError } from '../error.ts';
import type { Box, KeptLock, StoreLock } from '../types.ts';
import type { Database } from './database.ts';
import { remakeSummaries } from './remake-summaries.ts';
import { LOCK, type Name } from './schema.ts';

/** So many rows are rewritten in one transaction: evidence can be large. */
const AT_ONCE: Record<Name, number> = { records: 500, events: 500, checklists: 10, keys: 500, files: 4 };
const NAMES = Object.keys(AT_ONCE) as Name[];

/**
 * Setting and removing go in three steps: the lock says what is to be, so that whatever is written from then on is so; what was
 * there is rewritten, some rows at a time; the lock says that it is done. The first step alone decides.
 */
export class BrowserLock implements StoreLock {
  constructor(private readonly database: Database) {}

  read(): Promise<KeptLock | null> {
    return this.database.lock();
  }

  async set(box: Box, wrapped: Uint8Array): Promise<void> {
    await this.database.changeLock((lock) => {
      if (lock) throw new StorageError('conflict', 'there is a lock already');
      return { id: LOCK, box: box.name, wrapped, phase: 'sealing' };
    });
    this.database.box = box;
    await this.finish();
  }

  async open(box: Box): Promise<void> {
    const lock = await this.read();
    if (lock && lock.box !== box.name) throw new StorageError('locked', 'this is not the key of the lock');
    this.database.box = box;
    if (lock?.isStale) await this.refresh();
  }

  async change(earlier: Uint8Array, wrapped: Uint8Array): Promise<void> {
    await this.database.changeLock((lock) => {
      if (!lock || !isSame(lock.wrapped, earlier))
        throw new StorageError('conflict', 'the lock was changed elsewhere');
      return { ...lock, wrapped };
    });
  }

  async remove(): Promise<void> {
    await this.database.changeLock((lock) => ({ ...this.own(lock), phase: 'opening' }));
    await this.finish();
  }

  private async refresh(): Promise<void> {
    await this.database.write(['records', 'events'], (part) =>
      remakeSummaries(part('records'), part('events')),
    );
    await this.database.changeLock((lock) => {
      const { isStale: _, ...rest } = this.own(lock);
      return rest;
    });
  }

  async finish(): Promise<void> {
    const phase = (await this.read())?.phase ?? 'sealed';
    if (phase === 'sealed') return;
    for (const name of NAMES) {
      const keys = await this.database.read([name], (part) => part(name).keys());
      for (let at = 0; at < keys.length; at += AT_ONCE[name])
        await this.database.write([name], async (part) => {
          const rows = part(name);
          await Promise.all(keys.slice(at, at + AT_ONCE[name]).map((key) => rows.renew(key)));
        });
    }
    await this.database.changeLock((lock) => {
      // Another tab may have gone on from here meanwhile.
      if (lock?.box !== this.database.box?.name || lock?.phase !== phase) return lock ?? null;
      return phase === 'opening' ? null : { ...lock, phase: 'sealed' };
    });
  }

  /** @throws StorageError `locked` when it is not the one that is open here */
  private own(lock: KeptLock | undefined): KeptLock {
    if (lock && lock.box === this.database.box?.name) return lock;
    throw new StorageError('locked', 'the lock is not open here');
  }
}

const isSame = (one: Uint8Array, other: Uint8Array): boolean =>
  one.length === other.length && one.every((byte, at) => byte === other[at]);
