import { digestOf, isPlainObject } from '../checklist/index.ts';
import { damagedWhole, type Listing } from './damage.ts';
import { StorageError } from './error.ts';
import { newestChecklistFirst } from './summary.ts';
import type { KeptChecklist } from './types.ts';

/** What lies there under a digest. @throws StorageError `damaged` unless the digest was made from this checklist and these texts */
export function soundChecklist(digest: string, found: unknown): KeptChecklist {
  if (isChecklist(found, digest)) return found;
  throw new StorageError('damaged', `the checklist ${digest} is not the one its digest was made from`);
}

/** @param found what lies there, with its digest and its place */
export function listChecklists(
  found: readonly { digest: string; place: string; content: unknown }[],
): Listing<KeptChecklist> {
  const listing: Listing<KeptChecklist> = { sound: [], damaged: [] };
  for (const { digest, place, content } of found)
    if (isChecklist(content, digest)) listing.sound.push(content);
    else listing.damaged.push({ id: digest, name: '', damage: damagedWhole('changed', place) });
  return { ...listing, sound: newestChecklistFirst(listing.sound) };
}

function isChecklist(found: unknown, wanted: string): found is KeptChecklist {
  if (!isPlainObject(found)) return false;
  const { checklist, texts, files, keptOn } = found as Record<keyof KeptChecklist, unknown>;
  if (!isPlainObject(checklist) || !isPlainObject(files) || typeof keptOn !== 'string') return false;
  const { digest, ...rest } = checklist as KeptChecklist['checklist'];
  return digest === wanted && hasDigest({ checklist: rest, texts }, wanted);
}

/** What is no JSON has no digest. */
function hasDigest(content: unknown, digest: string): boolean {
  try {
    return digestOf(content) === digest;
  } catch {
    return false;
  }
}
