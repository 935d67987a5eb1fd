import { checkChecklist } from '../checklist.ts';
import { newestChecklistFirst } from '../summary.ts';
import type { ChecklistStore, KeptChecklist } from '../types.ts';
import type { Database } from './database.ts';

export class BrowserChecklists implements ChecklistStore {
  constructor(private readonly database: Database) {}

  list(): Promise<KeptChecklist[]> {
    return this.database.read(async (database) => newestChecklistFirst(await database.getAll('checklists')));
  }

  find(digest: string): Promise<KeptChecklist | null> {
    return this.database.read(async (database) => {
      const kept = await database.get('checklists', digest);
      if (kept === undefined) return null;
      checkChecklist(kept);
      return kept;
    });
  }

  async keep(checklist: KeptChecklist): Promise<void> {
    checkChecklist(checklist);
    await this.database.write(['checklists'], async (transaction) => {
      await transaction.objectStore('checklists').put(checklist);
    });
  }

  remove(digest: string): Promise<void> {
    return this.database.write(['checklists'], async (transaction) => {
      await transaction.objectStore('checklists').delete(digest);
    });
  }
}
