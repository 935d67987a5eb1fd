/** `probity walk`: answer a checklist in the terminal. */
import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { journeyOf } from '../../checklist/index.ts';
import { nextQuestion, replay, startWalk } from '../../questionnaire/index.ts';
import { startRecord, type AssessmentRecord } from '../../record/index.ts';
import { writeRecord } from '../../record/write.ts';
import { openFolderStore } from '../../storage/folder/index.ts';
import type { Store } from '../../storage/index.ts';
import type { Words } from '../../statement/index.ts';
import { damageText } from '../damage-text.ts';
import { OK } from '../exit-codes.ts';
import { writeWhole } from '../files.ts';
import { checklistNamed, checklistPinned, type FoundChecklist } from '../find-checklist.ts';
import type { Surroundings } from '../surroundings.ts';
import { TOOL_VERSION } from '../tool.ts';
import { LEFT, type Left } from '../walk/context.ts';
import { askDetails } from '../walk/details.ts';
import { Dialogue } from '../walk/dialogue.ts';
import { Journal } from '../walk/journal.ts';
import { runWalk } from '../walk/run-walk.ts';
import { wordsFor } from '../words.ts';
import { WrongInput } from '../wrong-input.ts';

export interface WalkOptions {
  folder: string;
  resume?: string | true;
  output?: string;
}

/** Starts an assessment, or goes on with one; what is answered is kept in the folder whatever happens. */
export async function walk(
  checklist: string,
  { folder, resume, output }: WalkOptions,
  around: Surroundings,
): Promise<number> {
  const { words: cli, say } = around;
  const named = await checklistNamed(checklist, around);
  const store = await openFolderStore(folder);
  const kept = resume === undefined ? null : await keptRecord(store, named, resume, around);
  // An own checklist may have been changed since; the assessment goes on with the one it was begun with.
  const found = kept
    ? await checklistPinned(kept.checklist, { given: named, kept: store.checklists }, around)
    : named;
  const { model } = found;
  const words = await wordsFor(found, around);
  const dialogue = new Dialogue(process.stdin, process.stdout);
  try {
    dialogue.tell(cli.t('walk.welcome', { title: words.t('title') }));
    const record = kept ?? (await begin(store, found, { dialogue, words }, around));
    if (record === LEFT) {
      say(cli.t('walk.nothing-kept'));
      return OK;
    }
    const journal = new Journal(store, record, around.now);
    const state = replay(model, journal.assessment.changes);
    const running = startWalk(model, state);
    const next = nextQuestion(model, state, null);
    running.send(next === null ? { type: 'REVIEW' } : { type: `GOTO.${next}` });
    await runWalk({ model, walk: running, journal, dialogue, words, around });
    const file = join(folder, 'records', `${record.id}.jsonl`);
    if (output !== undefined) await writeWhole(output, writeRecord(journal.record), cli);
    dialogue.tell();
    const option = found.own && output !== undefined ? ` --checklist ${checklist}` : '';
    say(cli.t('walk.kept', { file: output ?? file, id: record.id, checklist, folder, option }));
  } finally {
    dialogue.close();
  }
  return OK;
}

async function begin(
  store: Store,
  { model, own }: FoundChecklist,
  { dialogue, words }: { dialogue: Dialogue; words: Words },
  around: Surroundings,
): Promise<AssessmentRecord | Left> {
  const details = await askDetails(journeyOf(model.checklist), dialogue, around, words);
  if (details === LEFT) return LEFT;
  const { id, version, digest } = model.checklist;
  const record = startRecord({
    id: randomUUID(),
    tool: TOOL_VERSION,
    checklist: { id, version, digest },
    details,
    at: around.now(),
  });
  if (own) await store.checklists.keep(own);
  await store.create(record);
  return record;
}

/** The record to go on with: the one named, else the one changed last. @throws WrongInput */
async function keptRecord(
  store: Store,
  { model: { checklist } }: FoundChecklist,
  resume: string | true,
  { words, say }: Surroundings,
): Promise<AssessmentRecord> {
  const { sound, damaged } = await store.list();
  for (const { damage } of damaged) say(damageText(damage, words));
  const summaries = sound.filter((one) => one.checklist.id === checklist.id);
  // Two checklists may bear one id; the very same one comes first.
  const last = summaries.find((one) => one.checklist.digest === checklist.digest) ?? summaries[0];
  const chosen = resume === true ? last : summaries.find(({ id }) => id.startsWith(resume));
  const record = chosen === undefined ? null : await store.load(chosen.id);
  if (record) return record;
  throw new WrongInput([
    resume === true ? words.t('walk.none-kept') : words.t('walk.none-kept-id', { id: resume }),
  ]);
}
