/** `probity walk`: answer a checklist in the terminal. */
import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { nextQuestion, replay, startWalk, type Model } from '../../questionnaire/index.ts';
import { startRecord, type AssessmentRecord } from '../../record/index.ts';
import { writeRecord } from '../../record/write.ts';
import { openFolderStore } from '../../storage/folder/index.ts';
import type { RecordStore } from '../../storage/index.ts';
import { OK } from '../exit-codes.ts';
import { writeWhole } from '../files.ts';
import { modelNamed } from '../open-record.ts';
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
  const model = await modelNamed(checklist, around);
  const words = await wordsFor(checklist, cli.language);
  const store = await openFolderStore(folder);
  const kept = resume === undefined ? null : await keptRecord(store, model, resume, around);
  const dialogue = new Dialogue(process.stdin, process.stdout);
  try {
    dialogue.tell(cli.t('walk.welcome', { title: words.t('title') }));
    const record = kept ?? (await begin(store, model, dialogue, around));
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
    say(cli.t('walk.kept', { file: output ?? file, id: record.id, checklist, folder }));
  } finally {
    dialogue.close();
  }
  return OK;
}

async function begin(
  store: RecordStore,
  model: Model,
  dialogue: Dialogue,
  around: Surroundings,
): Promise<AssessmentRecord | Left> {
  const details = await askDetails(dialogue, around);
  if (details === LEFT) return LEFT;
  const { id, version, digest } = model.checklist;
  const record = startRecord({
    id: randomUUID(),
    tool: TOOL_VERSION,
    checklist: { id, version, digest },
    details,
    at: around.now(),
  });
  await store.create(record);
  return record;
}

/** The record to go on with: the one named, else the one changed last. @throws WrongInput */
async function keptRecord(
  store: RecordStore,
  { checklist }: Model,
  resume: string | true,
  { words }: Surroundings,
): Promise<AssessmentRecord> {
  const summaries = (await store.list()).filter((one) => one.checklist.id === checklist.id);
  const chosen = resume === true ? summaries[0] : summaries.find(({ id }) => id.startsWith(resume));
  const record = chosen === undefined ? null : await store.load(chosen.id);
  if (!record)
    throw new WrongInput([
      resume === true ? words.t('walk.none-kept') : words.t('walk.none-kept-id', { id: resume }),
    ]);
  if (record.checklist.digest !== checklist.digest) {
    const { id, version } = record.checklist;
    throw new WrongInput([words.t('read.checklist-version', { id, version, known: checklist.version })]);
  }
  return record;
}
