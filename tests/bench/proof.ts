/** Proofs in a fresh process, as an author waits for them: of each checklist that comes with the product, and of any length. */
import { bundledChecklist } from '../../src/checklist/bundled.ts';
import type { Checklist } from '../../src/checklist/index.ts';
import { proveChecklist } from '../../src/findings/prove/index.ts';
import { peakMemory, timed, wallMilliseconds, type Timed } from './measure.ts';

export interface ProofFigure {
  id: string;
  claims: number;
  taken: Timed;
}

export interface ProofOfLength {
  n: number;
  claims: number;
  undecided: number;
  milliseconds: number;
  /** Most memory that the process had in use, the program and the checklist included. */
  bytes: number;
}

export async function proofOfLength(checklist: Checklist): Promise<ProofOfLength> {
  let claims: { outcome: string }[] = [];
  const milliseconds = await wallMilliseconds(() => {
    ({ claims } = proveChecklist(checklist));
  });
  return {
    n: checklist.questions.length,
    claims: claims.length,
    undecided: claims.filter(({ outcome }) => outcome === 'undecided').length,
    milliseconds,
    bytes: peakMemory(),
  };
}

/** @param id of a checklist that comes with the product */
export async function proofOf(id: string): Promise<ProofFigure> {
  const checklist = await bundledChecklist(id);
  if (!checklist) throw new Error(`no checklist ${id}`);
  let claims = 0;
  const taken = await timed(() => {
    claims = proveChecklist(checklist).claims.length;
  });
  return { id, claims, taken };
}
