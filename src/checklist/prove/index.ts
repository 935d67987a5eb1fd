/** Door of the proofs: a checklist's conditions as decision diagrams, and what follows from them. */
export { proofDiagnostics } from './diagnose.ts';
export type * from './types.ts';
