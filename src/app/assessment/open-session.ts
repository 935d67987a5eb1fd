import { bundledChecklist } from '../../checklist/bundled.ts';
import { buildModel, type Model } from '../../questionnaire/index.ts';
import { openStore } from './open-store.ts';
import { Session } from './session.ts';

const models = new Map<string, Promise<Model>>();

/** The model of a checklist that ships with the product; made once. */
export function modelOf(checklist: string): Promise<Model> {
  let model = models.get(checklist);
  if (!model) {
    model = bundledChecklist(checklist).then((found) => {
      if (!found) throw new RangeError(`no checklist ${checklist} comes with this version`);
      return buildModel(found);
    });
    models.set(checklist, model);
  }
  return model;
}

/** @returns null when there is no such assessment on this device */
export async function openSession(id: string): Promise<Session | null> {
  const store = await openStore();
  const record = await store.load(id);
  return record && new Session(await modelOf(record.checklist.id), store, record);
}
