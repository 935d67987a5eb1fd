/**
 * Where the answers of a walk lie: one board of arrays, shown by the newest state and changed in place. An older state keeps what
 * it would have to put back and the state that came after it; reading it turns the board back. So every state stays as it was,
 * and a change costs what it changes, not a copy of everything. After H. G. Baker, "Shallow binding makes functional arrays
 * fast" (1991).
 */
import { OPEN, YES, type Answer } from '../checklist/index.ts';
import type { Conditions } from './conditions.ts';

/** By question number, but for the outcomes of tests. */
export class Board {
  readonly answers: (Answer | undefined)[];
  readonly relevance: Uint8Array;
  readonly marks: Uint8Array;
  /** By test: what it says of the answer that lies here. */
  readonly outcomes: Uint8Array;
  /** Room for `propagate`: questions still to be looked at. All zero between changes. */
  readonly waiting: Uint8Array;

  /** A board without answers. */
  constructor(
    private readonly conditions: Conditions,
    count: number,
  ) {
    this.answers = new Array<Answer | undefined>(count).fill(undefined);
    this.relevance = new Uint8Array(count).fill(YES);
    this.marks = new Uint8Array(count);
    this.outcomes = new Uint8Array(conditions.makes.length).fill(OPEN);
    this.waiting = new Uint8Array(count);
  }

  /** @returns whether any test of the answer comes out otherwise than before */
  lay(number: number, answer: Answer | undefined): boolean {
    const { tests, makes } = this.conditions;
    this.answers[number] = answer;
    let isNews = false;
    for (let at = tests.first[number] ?? 0, end = tests.first[number + 1] ?? 0; at < end; at++) {
      const test = tests.list[at] ?? 0;
      const outcome = makes[test]?.(answer) ?? OPEN;
      if (outcome === this.outcomes[test]) continue;
      this.outcomes[test] = outcome;
      isNews = true;
    }
    return isNews;
  }
}

/** What the board held at a question before it was touched; a list, since most changes touch one. */
interface Cell {
  number: number;
  answer: Answer | undefined;
  relevance: number;
  mark: number;
  before: Cell | undefined;
}

/** One state of a walk. Its arrays are live: what must outlast the next change has to be copied. */
export class WalkState {
  private board: Board | undefined;
  private newer: WalkState | undefined;
  private former: Cell | undefined;

  constructor(board: Board) {
    this.board = board;
    this.newer = undefined;
    this.former = undefined;
  }

  /** Raw answers by question number, never deleted by a change elsewhere. Only `reading.ts` decides which of them count. */
  get answers(): readonly (Answer | undefined)[] {
    return this.shown().answers;
  }

  /** By question number: is it asked? */
  get relevance(): Readonly<Uint8Array> {
    return this.shown().relevance;
  }

  /** By question number: bits LATER and STALE. */
  get marks(): Readonly<Uint8Array> {
    return this.shown().marks;
  }

  /** The state that comes after this one. Whoever makes it writes on the board, and tells this state each place beforehand. */
  next(): { after: WalkState; board: Board } {
    const board = this.shown();
    const after = new WalkState(board);
    this.handOver(after);
    return { after, board };
  }

  /** Keeps what the board holds at a question that is about to change. */
  keep(board: Board, number: number): void {
    this.former = {
      number,
      answer: board.answers[number],
      relevance: board.relevance[number] ?? 0,
      mark: board.marks[number] ?? 0,
      before: this.former,
    };
  }

  /** The board, turned back to this state if another one has it. */
  private shown(): Board {
    return this.board ?? this.turnBack();
  }

  private turnBack(): Board {
    const path: WalkState[] = [this];
    let owner = this.newer;
    for (; owner && !owner.board; owner = owner.newer) path.push(owner);
    if (!owner?.board) throw new Error('a state without a board');
    const { board } = owner;
    for (const older of path.reverse()) {
      owner.handOver(older);
      // The latest first: where a question was touched twice, its first value is what stays.
      for (let cell = older.former; cell; cell = cell.before) {
        owner.keep(board, cell.number);
        put(board, cell);
      }
      older.board = board;
      older.newer = older.former = undefined;
      owner = older;
    }
    return board;
  }

  private handOver(to: WalkState): void {
    this.board = undefined;
    this.newer = to;
  }
}

function put(board: Board, { number, answer, relevance, mark }: Cell): void {
  if (board.answers[number] !== answer) board.lay(number, answer);
  board.relevance[number] = relevance;
  board.marks[number] = mark;
}
