import { checkChecklist } from '../checklist.ts';
import { newestChecklistFirst } from '../summary.ts';
import type { ChecklistStore, KeptChecklist } from '../types.ts';
import type { Database } from './database.ts';

export class BrowserChecklists implements ChecklistStore {
  constructor(private readonly database: Database) {}

  list(): Promise<KeptChecklist[]> {
    return this.database.read(['checklists'], async (part) =>
      newestChecklistFirst(await part('checklists').readable()),
    );
  }

  find(digest: string): Promise<KeptChecklist | null> {
    return this.database.read(['checklists'], async (part) => {
      const kept = await part('checklists').get(digest);
      if (kept === undefined) return null;
      checkChecklist(kept);
      return kept;
    });
  }

  async keep(checklist: KeptChecklist): Promise<void> {
    checkChecklist(checklist);
    await this.database.write(['checklists'], async (part) => {
      await part('checklists').put(checklist);
    });
  }

  remove(digest: string): Promise<void> {
    return this.database.write(['checklists'], async (part) => {
      await part('checklists').delete(digest);
    });
  }
}
