/** `probity move`: goes on with another version of the checklist, and says what becomes of every answer. */
import { randomUUID } from 'node:crypto';
import { carryOut, planMove, type Version } from '../../exchange/move/index.ts';
import { writeRecord } from '../../record/index.ts';
import { OK } from '../exit-codes.ts';
import { refuseOverwriting, writeWhole } from '../files.ts';
import { checklistAt, findBundled, type FoundChecklist } from '../find-checklist.ts';
import { moveText } from '../move-text.ts';
import { openAssessment, type OpenAssessment } from '../open-record.ts';
import type { Surroundings } from '../surroundings.ts';
import { TOOL_VERSION } from '../tool.ts';
import { wordsFor } from '../words.ts';
import { WrongInput } from '../wrong-input.ts';

export interface MoveOptions {
  /** Folder or zip archive of the version to go on with. */
  to?: string;
  /** Without one nothing is written. */
  output?: string;
  checklist?: string;
  json?: boolean;
}

/** @throws WrongInput */
export async function move(
  path: string,
  { to, output, json, ...options }: MoveOptions,
  around: Surroundings,
): Promise<number> {
  const { words, print, say } = around;
  if (output !== undefined) refuseOverwriting(path, output, words);
  const opened = await openAssessment(path, options, around);
  const next = await nextVersion(opened, to, around);
  const { record, checklist } = opened;
  const plan = planMove(record, await versionOf(checklist), await versionOf(next));
  if (json) print(JSON.stringify(plan.move, null, 2));
  else
    print(
      moveText(
        plan.move,
        opened.assessment,
        { then: await wordsFor(checklist, around, 'move'), now: await wordsFor(next, around, 'move') },
        next.model.checklist.version,
      ),
    );
  if (output === undefined) return OK;
  const moved = carryOut(plan, record, next.model.checklist, {
    id: randomUUID(),
    tool: TOOL_VERSION,
    at: around.now(),
  });
  await writeWhole(output, writeRecord(moved), words);
  say(words.t('move.written', { file: output, earlier: path }));
  return OK;
}

async function nextVersion(
  { record }: OpenAssessment,
  to: string | undefined,
  around: Surroundings,
): Promise<FoundChecklist> {
  const { t } = around.words;
  const { id, version, digest } = record.checklist;
  if (record.declaration) throw new WrongInput([t('move.declaration')]);
  const next = to === undefined ? await findBundled(id) : await checklistAt(to, around);
  if (!next) throw new WrongInput([t('move.not-here', { id })]);
  const other = next.model.checklist;
  if (other.id !== id) throw new WrongInput([t('move.other-checklist', { id, other: other.id })]);
  if (other.digest === digest) throw new WrongInput([t('move.same', { version })]);
  return next;
}

async function versionOf({ model, texts }: FoundChecklist): Promise<Version> {
  const wording = await Promise.all(
    model.checklist.languages.map(async (language) => [language, await texts(language)] as const),
  );
  return { model, wording: Object.fromEntries(wording) };
}
