import { digestOf } from '../checklist/index.ts';
import { StorageError } from './error.ts';
import type { KeptChecklist } from './types.ts';

/** @throws StorageError `damaged` unless the digest was made from this checklist and these texts */
export function checkChecklist({ checklist: { digest, ...checklist }, texts }: KeptChecklist): void {
  if (digestOf({ checklist, texts }) === digest) return;
  throw new StorageError('damaged', `the checklist ${digest} is not the one its digest was made from`);
}
