/**
 * One open assessment. Nothing changes but through here, and always in this order: the event joins the log, the log is
 * stored, the machine is told. So what the page shows is never ahead of what is kept.
 */
import type { EvidenceFile } from '../../checklist/index.ts';
import { replay, startWalk, type Model, type Walk, type WalkEvent } from '../../questionnaire/index.ts';
import {
  append,
  fold,
  namedFiles,
  type Assessment,
  type AssessmentRecord,
  type EventBody,
  type LogEvent,
} from '../../record/index.ts';
import {
  StorageError,
  type EvidenceBytes,
  type RecordStore,
  type StorageErrorCode,
} from '../../storage/index.ts';
import { now } from '../clock.ts';
import { sideEffects, type Notice } from './notice.ts';

export interface SessionView {
  record: AssessmentRecord;
  assessment: Assessment;
  saving: 'idle' | 'saving' | 'saved' | 'failed';
  /** Why saving failed, a message key's ending. */
  failure: SaveFailure | null;
  /** The record as it would be with what could not be kept, so that it can be taken away as a file. */
  unsaved: AssessmentRecord | null;
  /** What the last change did to answers elsewhere, until the next change. */
  notice: Notice | null;
}

export interface Visit {
  section: string;
  question: string | null;
}

export type SaveFailure = StorageErrorCode | 'other';

export class Session {
  readonly actor: Walk;
  private view: SessionView;
  private readonly listeners = new Set<() => void>();
  private queue: Promise<unknown> = Promise.resolve();
  /** Where the reader was last, so that focus returns to its row. */
  private visited: Visit | null = null;
  /** Bytes of files that were chosen and that no event names yet. */
  private readonly chosen = new Map<string, Uint8Array>();

  constructor(
    readonly model: Model,
    private readonly store: RecordStore,
    record: AssessmentRecord,
  ) {
    const assessment = fold(record);
    this.view = { record, assessment, saving: 'idle', failure: null, unsaved: null, notice: null };
    this.actor = startWalk(model, replay(model, assessment.changes));
  }

  getView = (): SessionView => this.view;

  subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  /**
   * @param tell what the machine hears once the events are kept
   * @param evidence bytes that the events name, besides those of files that were chosen
   * @returns false when they could not be kept; the page then still holds what was typed
   */
  commit(events: EventBody[], tell: WalkEvent[] = [], evidence: EvidenceBytes = new Map()): Promise<boolean> {
    const done = this.queue.then(() => this.write(events, tell, evidence));
    this.queue = done;
    return done;
  }

  private async write(events: EventBody[], tell: WalkEvent[], given: EvidenceBytes): Promise<boolean> {
    const before = this.view.record;
    const at = now();
    const record = events.reduce((log, event) => append(log, event, at), before);
    this.show({ saving: 'saving', failure: null, unsaved: null });
    try {
      const added = record.events.slice(before.events.length);
      const evidence = new Map([...this.chosenFor(added), ...given]);
      await this.store.append(record.id, added, record.head, evidence);
      for (const digest of evidence.keys()) this.chosen.delete(digest);
    } catch (error) {
      console.error(error);
      this.show({ saving: 'failed', failure: failureOf(error), unsaved: record });
      return false;
    }
    const { stage, changes } = this.view.assessment;
    const assessment = fold(record);
    for (const event of tell) this.actor.send(event);
    const notice = sideEffects(
      this.actor.getSnapshot().context.last,
      // Reopening takes a decision, a plan or a signature back too, but not because an answer changed.
      stage !== 'answering' && assessment.stage === 'answering' && assessment.changes.length > changes.length,
    );
    this.show({ record, assessment, saving: 'saved', notice });
    return true;
  }

  visit(place: Visit): void {
    this.visited = place;
  }

  get lastVisit(): Visit | null {
    return this.visited;
  }

  /** Bytes of a file that was chosen. Kept with the event that will name it; at once where the log names it already. */
  async choose({ digest }: EvidenceFile, bytes: Uint8Array): Promise<void> {
    if (this.isNamed(digest)) await this.store.attach(this.view.record.id, new Map([[digest, bytes]]));
    else this.chosen.set(digest, bytes);
  }

  /** Is it named by the log, or chosen since the page was opened? */
  knows({ digest }: EvidenceFile): boolean {
    return this.chosen.has(digest) || this.isNamed(digest);
  }

  async file(digest: string): Promise<Uint8Array | null> {
    return this.chosen.get(digest) ?? this.store.file(digest);
  }

  private isNamed(digest: string): boolean {
    return namedFiles(this.view.record.events).some((file) => file.digest === digest);
  }

  private chosenFor(events: readonly LogEvent[]): [digest: string, bytes: Uint8Array][] {
    return namedFiles(events).flatMap(({ digest }) => {
      const bytes = this.chosen.get(digest);
      return bytes ? [[digest, bytes] as [string, Uint8Array]] : [];
    });
  }

  private show(change: Partial<SessionView>): void {
    this.view = { ...this.view, ...change };
    for (const listener of this.listeners) listener();
  }
}

export function failureOf(error: unknown): SaveFailure {
  return error instanceof StorageError ? error.code : 'other';
}
