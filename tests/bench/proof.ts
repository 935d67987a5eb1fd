/** The proof of each checklist that comes with the product, as its author waits for it. */
import { readdirSync } from 'node:fs';
import { bundledChecklist } from '../../src/checklist/bundled.ts';
import { proveChecklist } from '../../src/findings/prove/index.ts';
import { wallMilliseconds } from './measure.ts';

export interface ProofFigure {
  id: string;
  claims: number;
  milliseconds: number;
}

export async function proofFigures(): Promise<ProofFigure[]> {
  const figures: ProofFigure[] = [];
  for (const id of readdirSync('checklists')) {
    const checklist = await bundledChecklist(id);
    if (!checklist) continue;
    let claims = 0;
    const milliseconds = await wallMilliseconds(() => {
      claims = proveChecklist(checklist).claims.length;
    });
    figures.push({ id, claims, milliseconds });
  }
  return figures;
}
