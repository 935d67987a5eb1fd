/** `probity pack`: a checklist as one zip archive, to be handed on. */
import { packChecklist } from '../../exchange/index.ts';
import { OK } from '../exit-codes.ts';
import { refuseOverwriting, writeWhole } from '../files.ts';
import { compileOwn } from '../find-checklist.ts';
import type { Surroundings } from '../surroundings.ts';

export interface PackOptions {
  output: string;
}

/** Only what compiles is packed: whoever gets it could do nothing with it. @throws WrongInput with every error */
export async function pack(path: string, { output }: PackOptions, around: Surroundings): Promise<number> {
  const { words, say } = around;
  refuseOverwriting(path, output, words);
  const { checklist, files } = await compileOwn(path, around);
  await writeWhole(output, packChecklist(files), words);
  const { id, version, digest } = checklist;
  say(words.t('pack.written', { file: output, id, version, digest }));
  return OK;
}
