/** Going on from a damaged record in a folder with a new one beside it. */
import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { askedOfSupplier } from '../checklist/index.ts';
import { beginAnew, planSalvage, type PlannedSalvage } from '../exchange/salvage/index.ts';
import { buildModel, type Model } from '../questionnaire/index.ts';
import { readableOf, type ReadableHeader } from '../record/readable.ts';
import { readableFiles } from '../storage/backup.ts';
import { evidenceFor, type Damage, type Remains, type Store } from '../storage/index.ts';
import { checklistAt, checklistPinned, type FoundChecklist } from './find-checklist.ts';
import type { Surroundings } from './surroundings.ts';
import { TOOL_VERSION } from './tool.ts';
import { WrongInput } from './wrong-input.ts';

interface Salvageable {
  plan: PlannedSalvage;
  header: ReadableHeader;
  checklist: FoundChecklist;
  model: Model;
  /** Evidence that is there and sound, by digest. */
  files: ReadonlyMap<string, Uint8Array>;
}

/**
 * @param given path of the checklist, where it is neither kept here nor comes with the program
 * @throws WrongInput when it cannot be told with which checklist it was made, or that one is nowhere
 */
export async function findSalvageable(
  remains: Remains & { damage: Damage },
  store: Store,
  given: string | undefined,
  around: Surroundings,
): Promise<Salvageable> {
  const { id, damage, proven, named } = remains;
  const { header, events } = readableOf(remains);
  if (!header) throw new WrongInput([around.words.t('salvage.no-beginning')]);
  const places = {
    given: given === undefined ? undefined : await checklistAt(given, around),
    kept: store.checklists,
  };
  const checklist = await checklistPinned(header.checklist, places, around);
  const model = header.declaration ? buildModel(askedOfSupplier(checklist.model.checklist)) : checklist.model;
  const files = await readableFiles(store, named);
  const plan = planSalvage(model, { id, damage, proven, events }, new Set(files.keys()));
  return { plan, header, checklist, model, files };
}

/** Keeps the new record with its evidence, and says how one goes on. @throws WrongInput where there is nothing to go on with */
export async function beginSalvaged(
  { plan, header, checklist, model, files }: Salvageable,
  store: Store,
  folder: string,
  { words, say, now }: Surroundings,
): Promise<void> {
  if (plan.taken.length === 0) throw new WrongInput([words.t('salvage.nothing')]);
  if (!plan.details) throw new WrongInput([words.t('salvage.no-details')]);
  const around = { id: randomUUID(), tool: TOOL_VERSION, at: now() };
  const record = beginAnew(plan, header, model.checklist, plan.details, around);
  if (checklist.own) await store.checklists.keep(checklist.own);
  await store.create(record, evidenceFor(record.events, files));
  const file = join(folder, 'records', `${record.id}.jsonl`);
  say(words.t('salvage.begun', { file, id: record.id, folder, checklist: model.checklist.id }));
}
