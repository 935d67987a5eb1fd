/** The one format in which records travel with their evidence and their checklists: export, backup, import, restore. */
export type { BundleContents, BundledChecklist } from './contents.ts';
export { namedIn, writeBundle } from './write.ts';
export { BUNDLE_LIMIT } from './manifest.ts';
export { readBundle } from './read.ts';
