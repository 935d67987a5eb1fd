/** Where records are kept. The folder of files, for programs outside the browser, has a door of its own: `folder/index.ts`. */
export { openBrowserStore } from './browser.ts';
export { StorageError, type StorageErrorCode } from './error.ts';
export type { RecordStore, RecordSummary } from './types.ts';
