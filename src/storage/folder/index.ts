export { readIfThere, replaceFile } from './files.ts';
export { openFolderStore } from './folder-store.ts';
