/** Which checklist: one that comes with the program, one of the user's own, or one that is kept beside its records. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { BUNDLED, bundledChecklist, bundledTexts } from '../checklist/bundled.ts';
import { supersededChecklist, type WholeChecklist } from '../checklist/superseded.ts';
import { bundledSeeds } from '../checklist/bundled-files.ts';
import { compileChecklist } from '../checklist/compile/index.ts';
import type { Texts } from '../checklist/index.ts';
import { buildModel, type Model } from '../questionnaire/index.ts';
import type { ChecklistPin } from '../record/index.ts';
import type { ChecklistStore, KeptChecklist } from '../storage/index.ts';
import { readChecklist } from './checklist-folder.ts';
import { linesOf } from './diagnostic-lines.ts';
import type { Surroundings } from './surroundings.ts';
import { WrongInput } from './wrong-input.ts';

export interface FoundChecklist {
  model: Model;
  /** @param language one of the checklist's */
  texts(this: void, language: string): Promise<Texts>;
  /** Absent for one that comes with the program. */
  own?: KeptChecklist;
}

/** @param name the id of a bundled checklist, or the path of an own one. @throws WrongInput */
export async function checklistNamed(name: string, around: Surroundings): Promise<FoundChecklist> {
  const bundled = await findBundled(name);
  if (bundled) return bundled;
  if (!existsSync(name))
    throw new WrongInput([around.words.t('checklist.unknown', { id: name, known: BUNDLED.join(', ') })]);
  return checklistAt(name, around);
}

/** The checklist in a folder or a zip archive. @throws WrongInput with every error in it */
export async function checklistAt(path: string, around: Surroundings): Promise<FoundChecklist> {
  const own = await compileOwn(path, around);
  const bundled = await findBundled(own.checklist.id);
  return bundled?.model.checklist.digest === own.checklist.digest ? bundled : ownChecklist(own);
}

/** Compiled with the register that comes with the program, as the app does it. @throws WrongInput */
export async function compileOwn(path: string, { words, now }: Surroundings): Promise<KeptChecklist> {
  const files = await readChecklist(path, words);
  const result = compileChecklist(files, await bundledSeeds());
  if (result.ok) return { checklist: result.checklist, texts: result.texts, files, keptOn: now() };
  const placed = result.diagnostics.map((one) => ({ ...one, file: join(path, one.file) }));
  throw new WrongInput([
    ...placed.flatMap((one) => linesOf(one, words)),
    words.t('checklist.has-errors', { path, count: placed.length }),
  ]);
}

/** Where to look for the checklist of a record. */
export interface Places {
  /** One that the user names. */
  given?: FoundChecklist | undefined;
  /** Those kept beside the record. */
  kept?: Pick<ChecklistStore, 'find'> | undefined;
}

/** The checklist that a record was made with; the digest decides. @throws WrongInput when it is nowhere */
export async function checklistPinned(
  pin: ChecklistPin,
  places: Places,
  { words }: Surroundings,
): Promise<FoundChecklist> {
  const found = await findForPin(pin, places);
  const known = found?.model.checklist;
  if (found && known?.digest === pin.digest) return found;
  if (!known) throw new WrongInput([words.t('checklist.not-here', { ...pin })]);
  const code = known.version === pin.version ? 'checklist-changed' : 'checklist-version';
  throw new WrongInput([
    words.t(`read.${code}`, { id: pin.id, version: pin.version, known: known.version }),
    words.t('checklist.not-here', { ...pin }),
  ]);
}

/** The checklist with the digest of the pin, or else the one that is nearest to it. */
export async function findForPin(
  pin: ChecklistPin,
  { given, kept }: Places,
): Promise<FoundChecklist | undefined> {
  const bundled = await findBundled(pin.id);
  const fitting = [given, bundled].find((one) => one?.model.checklist.digest === pin.digest);
  if (fitting) return fitting;
  const own = await kept?.find(pin.digest);
  if (own) return ownChecklist(own);
  const superseded = await supersededChecklist(pin.digest);
  return superseded ? wholeChecklist(superseded) : (given ?? bundled);
}

export async function findBundled(id: string): Promise<FoundChecklist | undefined> {
  const checklist = await bundledChecklist(id);
  return checklist && { model: buildModel(checklist), texts: (language) => bundledTexts(id, language) };
}

function ownChecklist(own: KeptChecklist): FoundChecklist {
  return { ...wholeChecklist(own), own };
}

function wholeChecklist({ checklist, texts }: WholeChecklist): FoundChecklist {
  return {
    model: buildModel(checklist),
    texts: (language) => Promise.resolve(texts[language] ?? {}),
  };
}
