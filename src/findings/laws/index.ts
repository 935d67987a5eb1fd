/** Laws and statements: a door of its own, for only the pages on laws need them. */
export { lawFindingsOf } from './find.ts';
