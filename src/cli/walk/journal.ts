/** The log of a running walk: kept before anything goes on. */
import type { EvidenceFile } from '../../checklist/index.ts';
import {
  append,
  fold,
  namedFiles,
  type Assessment,
  type AssessmentRecord,
  type EventBody,
} from '../../record/index.ts';
import type { RecordStore } from '../../storage/index.ts';

export class Journal {
  private readonly attached = new Map<string, Uint8Array>();

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

  /** Bytes of a piece of evidence, for the event that will name it. */
  attach({ digest }: EvidenceFile, bytes: Uint8Array): void {
    this.attached.set(digest, bytes);
  }

  /** Returns once the event is on the disk, with the evidence that it names. */
  async add(body: EventBody): Promise<void> {
    const next = append(this.current, body, this.now());
    const added = next.events.slice(-1);
    const evidence = namedFiles(added).flatMap(({ digest }) => {
      const bytes = this.attached.get(digest);
      return bytes ? [[digest, bytes] as const] : [];
    });
    await this.store.append(next.id, added, next.head, new Map(evidence));
    this.current = next;
    this.attached.clear();
  }
}
