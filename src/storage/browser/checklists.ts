import { listChecklists, soundChecklist } from '../checklist.ts';
import type { Listing } from '../damage.ts';
import type { ChecklistStore, KeptChecklist } from '../types.ts';
import type { Database } from './database.ts';

export class BrowserChecklists implements ChecklistStore {
  constructor(private readonly database: Database) {}

  list(): Promise<Listing<KeptChecklist>> {
    return this.database.read(['checklists'], async (part) =>
      listChecklists(
        (await part('checklists').seen()).map(({ key: { checklist }, row }) => ({
          digest: checklist.digest,
          place: `checklists ${checklist.digest}`,
          content: row,
        })),
      ),
    );
  }

  find(digest: string): Promise<KeptChecklist | null> {
    return this.database.read(['checklists'], async (part) => {
      const found = await part('checklists').get(digest);
      return found === undefined ? null : soundChecklist(digest, found);
    });
  }

  async keep(checklist: KeptChecklist): Promise<void> {
    soundChecklist(checklist.checklist.digest, checklist);
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
