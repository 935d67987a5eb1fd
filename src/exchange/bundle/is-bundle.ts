import { isLocked } from '../lock/is-locked.ts';
import { listZip } from '../zip/directory.ts';
import { LIMITS, MANIFEST } from './manifest.ts';

/** Does it look like a bundle, locked or not? What is in it is not looked at. */
export function isBundle(bytes: Uint8Array): boolean {
  if (isLocked(bytes)) return true;
  const listed = listZip(bytes, LIMITS);
  return listed.ok && listed.entries.some(({ path }) => path === MANIFEST);
}
