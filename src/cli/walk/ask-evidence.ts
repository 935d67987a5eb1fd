/** Pieces of evidence under an answer; the bytes of a file are kept with the answer. */
import { GRADES, type Evidence } from '../../checklist/index.ts';
import { readEvidence } from '../files.ts';
import { WrongInput } from '../wrong-input.ts';
import { LEFT, type Left, type WalkContext } from './context.ts';

/** Asks for one piece after another until there are no more. */
export async function askEvidence(context: WalkContext): Promise<Evidence[] | Left> {
  const { dialogue, around } = context;
  const { t } = around.words;
  const evidence: Evidence[] = [];
  for (;;) {
    const grade = await dialogue.ask(t('walk.prompt.grade'));
    if (grade === '') return evidence;
    const known = GRADES.find((one) => one === grade?.toUpperCase());
    if (grade !== null && known === undefined) {
      dialogue.tell(`  ! ${t('walk.not-a-grade')}`);
      continue;
    }
    const title = await dialogue.ask(t('walk.prompt.title'));
    const date = await dialogue.ask(t('walk.prompt.evidence-date'));
    const path = await dialogue.ask(t('walk.prompt.file'));
    if (known === undefined || title === null || date === null || path === null) return LEFT;
    evidence.push({ grade: known, title, date, ...(await fileOrReference(path, context)) });
  }
}

/** A path that leads to no file says where the document can be found. */
async function fileOrReference(
  path: string,
  { dialogue, journal, around }: WalkContext,
): Promise<Pick<Evidence, 'file' | 'reference'>> {
  if (path === '') return {};
  try {
    const { file, bytes } = await readEvidence(path, around.words);
    journal.attach(file, bytes);
    return { file };
  } catch (error) {
    if (!(error instanceof WrongInput)) throw error;
    dialogue.tell(`  ${around.words.t('walk.kept-as-reference')}`);
    return { reference: path };
  }
}
