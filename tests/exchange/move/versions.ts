/** Versions of the small checklist. */
import { compileChecklist } from '../../../src/checklist/compile/index.ts';
import type { Version } from '../../../src/exchange/move/index.ts';
import { buildModel } from '../../../src/questionnaire/index.ts';
import { filesWith, filled, type TextChange } from '../../support/small-checklist.ts';

/** @param texts words of some messages, in place of those made for the test */
export function versionWith(
  changes: readonly TextChange[] = [],
  texts: Record<string, string> = {},
): Version {
  const { files, seeds } = filled(filesWith(changes), undefined, texts);
  const compiled = compileChecklist(files, seeds);
  if (!compiled.ok) throw new Error(JSON.stringify(compiled.diagnostics));
  return { model: buildModel(compiled.checklist), wording: compiled.texts };
}
