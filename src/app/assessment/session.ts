/**
 * One open assessment. Nothing changes but through here, and always in this order: the event joins the log, the log is
 * stored, the machine is told. So what the page shows is never ahead of what is kept. What another tab keeps is followed.
 */
import type { EvidenceFile } from '../../checklist/index.ts';
import { replay, startWalk, type Model, type Walk, type WalkEvent } from '../../questionnaire/index.ts';
import {
  append,
  continues,
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
import { hearTabs } from './other-tabs.ts';
import { Pen, type PenPlace } from './pen.ts';
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
  pen: PenPlace;
  /** How often something was taken over that was not kept from here. */
  followed: number;
}

export interface Visit {
  section: string;
  question: string | null;
}

/** `elsewhere`: another tab is writing. */
export type SaveFailure = StorageErrorCode | 'elsewhere' | 'other';

export class Session {
  private walk: Walk;
  private view: SessionView;
  private readonly listeners = new Set<() => void>();
  private queue: Promise<unknown> = Promise.resolve();
  /** Where the reader was last, so that focus returns to its row. */
  private visited: Visit | null = null;
  /** Bytes of files that were chosen and that no event names yet. */
  private readonly chosen = new Map<string, Uint8Array>();
  private readonly pen: Pen;
  private readonly deafen: () => void;

  private constructor(
    readonly model: Model,
    private readonly store: RecordStore,
    record: AssessmentRecord,
  ) {
    const assessment = fold(record);
    this.pen = new Pen(record.id, () => void this.inTurn(() => this.penMoved()));
    this.view = {
      record,
      assessment,
      saving: 'idle',
      failure: null,
      unsaved: null,
      notice: null,
      pen: this.pen.place,
      followed: 0,
    };
    this.walk = startWalk(model, replay(model, assessment.changes));
    this.deafen = hearTabs(({ what, record: id }) => {
      if (id !== record.id) return;
      void this.inTurn<unknown>(() => (what === 'changed' ? this.follow() : this.pen.give()));
    });
  }

  /** Opens the record; it can be written to if no other tab does. */
  static async open(model: Model, store: RecordStore, record: AssessmentRecord): Promise<Session> {
    const session = new Session(model, store, record);
    await session.pen.take();
    // Whoever is writing may have kept more since the record was read.
    if (session.pen.place !== 'here') await session.follow();
    session.show({ pen: session.pen.place });
    return session;
  }

  /** Pages that are being left may still keep something in the same moment. */
  async close(): Promise<void> {
    await Promise.resolve();
    await this.queue;
    this.deafen();
    this.pen.close();
  }

  get actor(): Walk {
    return this.walk;
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
    return this.inTurn(() => this.write(events, tell, evidence));
  }

  /** The record as it is kept, also where other tabs could not be heard. @returns null where it cannot be read, and that is shown */
  current(): Promise<AssessmentRecord | null> {
    return this.inTurn(() => this.follow());
  }

  /** Asks the tab that is writing to let go. */
  askForPen(): void {
    this.pen.ask();
  }

  private inTurn<T>(work: () => T | Promise<T>): Promise<T> {
    const done = this.queue.then(work);
    this.queue = done;
    return done;
  }

  private async write(events: EventBody[], tell: WalkEvent[], given: EvidenceBytes): Promise<boolean> {
    if (this.pen.place !== 'here') {
      this.show({ saving: 'failed', failure: 'elsewhere', unsaved: null });
      return false;
    }
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
      const failure = failureOf(error);
      if (failure === 'conflict') await this.follow();
      this.show({ saving: 'failed', failure, unsaved: record });
      return false;
    }
    const { stage, changes } = this.view.assessment;
    const assessment = fold(record);
    for (const event of tell) this.walk.send(event);
    const notice = sideEffects(
      this.walk.getSnapshot().context.last,
      // Reopening takes a decision, a plan or a signature back too, but not because an answer changed.
      stage !== 'answering' && assessment.stage === 'answering' && assessment.changes.length > changes.length,
    );
    this.show({ record, assessment, saving: 'saved', notice });
    return true;
  }

  /** Takes over what was kept by others. What is typed on the page is not part of it. */
  private async follow(): Promise<AssessmentRecord | null> {
    try {
      const record = await this.store.load(this.view.record.id);
      if (record) this.takeOver(record);
      else this.show({ saving: 'failed', failure: 'missing' });
      return record;
    } catch (error) {
      console.error(error);
      this.show({ saving: 'failed', failure: failureOf(error) });
      return null;
    }
  }

  private takeOver(record: AssessmentRecord): void {
    const { record: before, followed } = this.view;
    if (record.head.digest === before.head.digest) return;
    // Deleted and begun again: it must be opened anew.
    if (!continues(record, before))
      throw new StorageError('conflict', `record ${record.id} is another one now`);
    const assessment = fold(record);
    this.walk.stop();
    this.walk = startWalk(this.model, replay(this.model, assessment.changes));
    this.show({ record, assessment, notice: null, followed: followed + 1 });
  }

  private async penMoved(): Promise<void> {
    const { place } = this.pen;
    // What was kept last may be heard of later than that the pen is free.
    if (place === 'here') await this.follow();
    const { failure } = this.view;
    const isFree = place === 'here' && (failure === null || failure === 'elsewhere');
    this.show({ pen: place, ...(isFree && { saving: 'idle', failure: null }) });
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
