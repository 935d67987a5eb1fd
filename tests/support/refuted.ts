import { compileChecklist } from '../../src/checklist/compile/index.ts';
import { prove, type Claim } from '../../src/checklist/prove/index.ts';
import { filesWith, filled, type TextChange } from './small-checklist.ts';

/** What the proof refutes in the small checklist after some changes, of one kind of claim. */
export function refutedAfter(changes: readonly TextChange[], code: Claim['code']): Claim[] {
  const { files, seeds } = filled(filesWith(changes));
  const result = compileChecklist(files, seeds);
  if (!result.ok) throw new Error(JSON.stringify(result.diagnostics));
  return prove(result.checklist).claims.filter((one) => one.code === code && one.outcome === 'refuted');
}
