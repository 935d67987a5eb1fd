/** What becomes of the lock in this tab and, by word, in the others. Loaded only where there is a lock, or is to be one. */
import { boxOf } from '../../storage/box.ts';
import { StorageError } from '../../storage/index.ts';
import { sealDrafts, unsealDrafts } from '../controls/draft.ts';
import type { PassphraseFailure } from '../controls/use-passphrase-work.ts';
import { changeWrapped, makeWrapped, openWrapped } from './ask-lock-worker.ts';
import { lockWhenUnused, stopWatching } from './idle.ts';
import { forgetUnused } from './left-unused.ts';
import { carryOn } from './lock-change.ts';
import { changeLockState, lockOfStore } from './lock-state.ts';
import { tellOfLock } from './lock-tabs.ts';

export type Done = { ok: true } | PassphraseFailure;
const DONE: Done = { ok: true };

/** Of the lock that is open in this tab. */
let keyHere: Uint8Array | null = null;

/** @throws StorageError when there is no lock then; one that is there and not finished can be gone on with */
export async function setLock(passphrase: string): Promise<Done> {
  const made = await makeWrapped(passphrase);
  if (!made.ok) return made;
  // First of all: from the moment the lock is there, a tab that has not heard of it cannot save.
  tellOfLock({ what: 'set', key: made.key });
  try {
    await carryOn(() => lockOfStore().set(boxOf(made.key), made.wrapped));
  } catch (error) {
    if (!(await settle(made.key))) return refusalOf(error);
    console.error(error);
    return DONE;
  }
  await settle(made.key);
  return DONE;
}

/** @throws StorageError */
export async function openLock(passphrase: string): Promise<Done> {
  const kept = await lockOfStore().read();
  if (!kept) {
    changeLockState('none');
    return DONE;
  }
  const opened = await openWrapped(kept.wrapped, passphrase);
  if (!opened.ok) return opened;
  await takeKey(opened.key);
  // Nobody waits for it; until it is done, the page of the lock says that it is not.
  if (kept.phase !== 'sealed') goOn(opened.key).catch(console.error);
  return DONE;
}

/** @throws StorageError */
export async function changePassphrase(passphrase: string, next: string): Promise<Done> {
  const kept = await lockOfStore().read();
  if (!kept) return DONE;
  const changed = await changeWrapped(kept.wrapped, passphrase, next);
  if (!changed.ok) return changed;
  try {
    await lockOfStore().change(kept.wrapped, changed.wrapped);
    return DONE;
  } catch (error) {
    return refusalOf(error);
  }
}

/** @throws StorageError; what was begun can be gone on with */
export async function removeLock(passphrase: string): Promise<Done> {
  const kept = await lockOfStore().read();
  if (!kept) return DONE;
  const opened = await openWrapped(kept.wrapped, passphrase);
  if (!opened.ok) return opened;
  await carryOn(() => lockOfStore().remove());
  await settle(opened.key);
  return DONE;
}

/** What is kept, and what is typed, is open to this tab from here on. @throws StorageError */
export async function takeKey(key: Uint8Array): Promise<void> {
  const box = boxOf(key);
  await lockOfStore().open(box);
  keyHere = key;
  sealDrafts(box);
  forgetUnused();
  changeLockState('open');
  lockWhenUnused();
}

/** There is no lock any more. */
export function dropKey(key: Uint8Array): void {
  keyHere = null;
  stopWatching();
  unsealDrafts(boxOf(key));
  changeLockState('none');
}

/** Goes on with a change that was broken off, where the lock is open. @throws StorageError */
export async function finishLock(): Promise<void> {
  if (keyHere) await goOn(keyHere);
}

/** @throws StorageError */
async function goOn(key: Uint8Array): Promise<void> {
  await carryOn(() => lockOfStore().finish());
  await settle(key);
}

/**
 * However a change ended: there is a lock with this key, or there is none, and the other tabs are told.
 * @returns whether there is one
 */
async function settle(key: Uint8Array): Promise<boolean> {
  if ((await lockOfStore().read())?.box === boxOf(key).name) {
    await takeKey(key);
    return true;
  }
  tellOfLock({ what: 'off', key });
  dropKey(key);
  return false;
}

/** Another tab was there first; anything else is thrown again. */
function refusalOf(error: unknown): PassphraseFailure {
  if (!(error instanceof StorageError) || error.code !== 'conflict') throw error;
  return { ok: false, code: 'elsewhere', detail: error.message };
}
