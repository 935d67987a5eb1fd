/** The log of a running walk: kept before anything goes on. */
import type { EvidenceFile } from '../../checklist/index.ts';
import { append, fold, type Assessment, type AssessmentRecord, type EventBody } from '../../record/index.ts';
import type { RecordStore } from '../../storage/index.ts';

export class Journal {
  constructor(
    private readonly store: RecordStore,
    private current: AssessmentRecord,
    private readonly now: () => string,
  ) {}

  get record(): AssessmentRecord {
    return this.current;
  }

  get assessment(): Assessment {
    return fold(this.current);
  }

  /** Keeps the bytes of a piece of evidence beside the log. */
  keepFile(file: EvidenceFile, bytes: Uint8Array): Promise<void> {
    return this.store.keepFile(file, bytes);
  }

  /** Returns once the event is on the disk. */
  async add(body: EventBody): Promise<void> {
    const next = append(this.current, body, this.now());
    await this.store.append(next.id, next.events.slice(-1), next.head);
    this.current = next;
  }
}
