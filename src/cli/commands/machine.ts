/** `probity machine`: the machine of a checklist as JSON, for the visualiser of xstate and for comparing versions. */
import { walkMachineConfig } from '../../questionnaire/index.ts';
import { OK } from '../exit-codes.ts';
import { refuseOverwriting, writeWhole } from '../files.ts';
import { checklistNamed } from '../find-checklist.ts';
import type { Surroundings } from '../surroundings.ts';

export interface MachineOptions {
  output?: string;
}

/** @param checklist id of a bundled one, or the path of an own one. @throws WrongInput */
export async function machine(
  checklist: string,
  { output }: MachineOptions,
  around: Surroundings,
): Promise<number> {
  const { words, print, say } = around;
  if (output !== undefined) refuseOverwriting(checklist, output, words);
  const { model } = await checklistNamed(checklist, around);
  const json = `${JSON.stringify(walkMachineConfig(model), null, 2)}\n`;
  if (output === undefined || output === '-') print(json);
  else {
    await writeWhole(output, json, words);
    say(words.t('machine.written', { file: output }));
  }
  return OK;
}
