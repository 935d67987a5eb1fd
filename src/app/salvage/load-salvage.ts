/** What of a damaged assessment can be taken over, as it lies on this device now. */
import { textsForSupplier, type Texts } from '../../checklist/index.ts';
import { planSalvage, type PlannedSalvage } from '../../exchange/salvage/index.ts';
import type { Language } from '../../locale/index.ts';
import type { Model } from '../../questionnaire/index.ts';
import type { ChecklistPin } from '../../record/index.ts';
import { readableOf, type ReadableHeader } from '../../record/readable.ts';
import { readableFiles } from '../../storage/backup.ts';
import { modelOf } from '../assessment/open-session.ts';
import { openStore } from '../assessment/open-store.ts';
import { findPinned, type FoundChecklist } from '../checklists/find-checklist.ts';

export interface Salvageable {
  state: 'ready';
  plan: PlannedSalvage;
  header: ReadableHeader;
  model: Model;
  /** Evidence that is there and sound, by digest. */
  files: ReadonlyMap<string, Uint8Array>;
}

/** Why nothing can be taken over; the words are under `salvage.<state>`. */
export type Hopeless =
  | { state: 'gone' | 'no-header' }
  /** It is not on this device. */
  | { state: 'no-checklist'; pin: ChecklistPin };

export async function findSalvageable(
  id: string,
): Promise<(Salvageable & { found: FoundChecklist }) | Hopeless> {
  const store = await openStore();
  const remains = await store.remains(id);
  if (!remains?.damage) return { state: 'gone' };
  const { header, events } = readableOf(remains);
  if (!header) return { state: 'no-header' };
  const found = await findPinned(header.checklist);
  if (found?.checklist.digest !== header.checklist.digest)
    return { state: 'no-checklist', pin: header.checklist };
  const model = modelOf(found.checklist, header.declaration !== undefined);
  const files = await readableFiles(store, remains.named);
  const wreck = { id, damage: remains.damage, proven: remains.proven, events };
  return {
    state: 'ready',
    plan: planSalvage(model, wreck, new Set(files.keys())),
    header,
    model,
    files,
    found,
  };
}

/** Without the bytes of the evidence, which are needed no more once it is known what is there. */
export type Shown = (Omit<Salvageable, 'files'> & { texts: Texts }) | Hopeless;

export async function shownSalvage(id: string, language: Language): Promise<Shown> {
  const looked = await findSalvageable(id);
  if (looked.state !== 'ready') return looked;
  const { found, files: _, ...rest } = looked;
  const texts = await found.texts(language);
  return { ...rest, texts: rest.header.declaration ? textsForSupplier(texts) : texts };
}
