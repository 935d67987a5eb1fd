/** Where records and checklists are kept. The folder of files, for programs outside the browser, has a door of its own: `folder/index.ts`. */
export { openBrowserStore } from './browser/browser-store.ts';
export { afresh } from './afresh.ts';
export type { Damage, Damaged, Listing } from './damage.ts';
export { evidenceFor } from './evidence.ts';
export { StorageError, type StorageErrorCode } from './error.ts';
export type {
  Box,
  ChecklistStore,
  DeviceStore,
  EvidenceBytes,
  KeptChecklist,
  KeptLock,
  RecordStore,
  RecordSummary,
  Remains,
  Store,
  StoreLock,
} from './types.ts';
