/**
 * One open assessment. Nothing changes but through here, and always in this order: the event joins the log, the log is
 * stored, the machine is told. So what the page shows is never ahead of what is kept.
 */
import type { EvidenceFile } from '../../checklist/index.ts';
import { replay, startWalk, type Model, type Walk, type WalkEvent } from '../../questionnaire/index.ts';
import { append, fold, type Assessment, type AssessmentRecord, type EventBody } from '../../record/index.ts';
import { StorageError, type RecordStore, type StorageErrorCode } from '../../storage/index.ts';
import { now } from '../clock.ts';
import { sideEffects, type Notice } from './notice.ts';

export interface SessionView {
  record: AssessmentRecord;
  assessment: Assessment;
  saving: 'idle' | 'saving' | 'saved' | 'failed';
  /** Why saving failed, a message key's ending. */
  failure: SaveFailure | null;
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

  constructor(
    readonly model: Model,
    private readonly store: RecordStore,
    record: AssessmentRecord,
  ) {
    const assessment = fold(record);
    this.view = { record, assessment, saving: 'idle', failure: null, notice: null };
    this.actor = startWalk(model, replay(model, assessment.changes));
  }

  getView = (): SessionView => this.view;

  subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  /**
   * @param tell what the machine hears once the events are kept
   * @returns false when they could not be kept; the page then still holds what was typed
   */
  commit(events: EventBody[], tell: WalkEvent[] = []): Promise<boolean> {
    const done = this.queue.then(() => this.write(events, tell));
    this.queue = done;
    return done;
  }

  private async write(events: EventBody[], tell: WalkEvent[]): Promise<boolean> {
    const before = this.view.record;
    const at = now();
    const record = events.reduce((log, event) => append(log, event, at), before);
    this.show({ saving: 'saving', failure: null });
    try {
      await this.store.append(record.id, record.events.slice(before.events.length), record.head);
    } catch (error) {
      console.error(error);
      this.show({ saving: 'failed', failure: failureOf(error) });
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

  keepFile(file: EvidenceFile, bytes: Uint8Array): Promise<void> {
    return this.store.keepFile(file, bytes);
  }

  file(digest: string): Promise<Uint8Array | null> {
    return this.store.file(digest);
  }

  private show(change: Partial<SessionView>): void {
    this.view = { ...this.view, ...change };
    for (const listener of this.listeners) listener();
  }
}

export function failureOf(error: unknown): SaveFailure {
  return error instanceof StorageError ? error.code : 'other';
}
