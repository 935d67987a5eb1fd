import { askedOfSupplier, type Checklist } from '../../checklist/index.ts';
import { buildModel, type Model } from '../../questionnaire/index.ts';
import type { AssessmentRecord, ChecklistPin } from '../../record/index.ts';
import { findPinned, type FoundChecklist } from '../checklists/find-checklist.ts';
import { StorageError, type DeviceStore, type Remains } from '../../storage/index.ts';
import { openStore } from './open-store.ts';
import { Session } from './session.ts';

const models = new Map<string, Model>();

/**
 * The model of a checklist, made once.
 * @param declared as it is asked of the supplier itself
 */
export function modelOf(checklist: Checklist, declared = false): Model {
  const key = `${checklist.digest} ${String(declared)}`;
  const model = models.get(key) ?? buildModel(declared ? askedOfSupplier(checklist) : checklist);
  models.set(key, model);
  return model;
}

/**
 * An assessment with its checklist, or the checklist that has to be opened first, or what is left of an assessment that is
 * damaged; null when there is no such assessment.
 */
export type Opened =
  { session: Session; found: FoundChecklist } | { missing: ChecklistPin } | { damaged: Remains } | null;

export async function openSession(id: string): Promise<Opened> {
  const store = await openStore();
  const record = await recordOrRemains(store, id);
  if (!record) return null;
  if ('pieces' in record) return { damaged: record };
  const found = await findPinned(record.checklist);
  if (!found) return { missing: record.checklist };
  return {
    session: await Session.open(modelOf(found.checklist, record.declaration !== undefined), store, record),
    found,
  };
}

async function recordOrRemains(store: DeviceStore, id: string): Promise<AssessmentRecord | Remains | null> {
  try {
    return await store.load(id);
  } catch (error) {
    if (error instanceof StorageError && error.code === 'damaged') return store.remains(id);
    throw error;
  }
}
