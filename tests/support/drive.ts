/** Drives the real machine through an assessment, as a person would, and says where machine, engine and log disagree. */
import type { Answer, Change } from '../../src/checklist/index.ts';
import type { Witness } from '../../src/checklist/prove/index.ts';
import { findingsOf } from '../../src/findings/index.ts';
import type { Assessed } from '../../src/findings/prove/index.ts';
import {
  activeQuestion,
  checkAnswer,
  derive,
  phaseOf,
  replay,
  startState,
  startWalk,
  type Model,
  type Walk,
} from '../../src/questionnaire/index.ts';
import { fold } from '../../src/record/index.ts';
import { PlainWalk, sectionsOf, viewOf } from './plain-walk.ts';
import { Scenario } from './scenario.ts';

export interface Driven {
  assessed: Assessed;
  /** What went otherwise than it should; nothing when all agree. */
  faults: string[];
}

/** Question by question with NEXT, until the review comes. */
export function driveThrough(model: Model, witness: Witness): Driven {
  const drive = new Drive(model, witness);
  const expected = witness.answers.map(({ question }) => question);
  for (const question of expected) {
    if (activeQuestion(drive.walk.getSnapshot()) !== question) break;
    drive.answer(question);
    drive.walk.send({ type: 'NEXT' });
  }
  drive.expect('visits', drive.visited, expected);
  drive.expect('phase after the last answer', phaseOf(drive.walk.getSnapshot()), 'reviewing');
  return drive.finish();
}

/** From the last question to the first, each by a link of the task list. */
export function driveBackwards(model: Model, witness: Witness): Driven {
  const drive = new Drive(model, witness);
  for (const { question } of witness.answers.toReversed()) {
    drive.walk.send({ type: `GOTO.${question}` });
    drive.expect('link leads to', activeQuestion(drive.walk.getSnapshot()), question);
    drive.answer(question);
  }
  drive.walk.send({ type: 'NEXT' });
  drive.expect('phase when nothing is left', phaseOf(drive.walk.getSnapshot()), 'reviewing');
  return drive.finish();
}

class Drive {
  readonly walk: Walk;
  readonly visited: string[] = [];
  private readonly faults: string[] = [];
  private readonly log: Change[] = [];
  private readonly answers: ReadonlyMap<string, Answer>;

  constructor(
    private readonly model: Model,
    private readonly witness: Witness,
  ) {
    this.walk = startWalk(model, startState(model));
    this.answers = new Map(witness.answers.map(({ question, answer }) => [question, answer]));
  }

  answer(question: string): void {
    const answer = this.answers.get(question);
    if (!answer) return;
    this.visited.push(question);
    for (const { code } of checkAnswer(this.model.question(question), answer, this.witness.on))
      this.faults.push(`${question}: nobody could give this answer, ${code}`);
    this.log.push({ type: 'answered', question, answer });
    this.walk.send({ type: 'ANSWER', question, answer });
    this.faults.push(...placeFaults(this.model, this.walk));
  }

  expect(what: string, is: unknown, expected: unknown): void {
    if (JSON.stringify(is) !== JSON.stringify(expected))
      this.faults.push(`${what}: ${JSON.stringify(is)} instead of ${JSON.stringify(expected)}`);
  }

  finish(): Driven {
    const { model, log } = this;
    const { state } = this.walk.getSnapshot().context;
    this.faults.push(...stateFaults(model, this.walk, log));
    this.expect('answers to confirm', viewOf(model, state).toConfirm, []);
    for (const type of ['DECIDE', 'ISSUE'] as const) this.walk.send({ type });
    this.expect('phase at the end', phaseOf(this.walk.getSnapshot()), 'issued');
    const blank = fold(new Scenario(model).record);
    const details = { ...blank.details, assessedOn: this.witness.on };
    const findings = findingsOf(model, { ...blank, details, changes: log }, state);
    this.expect('provisional', findings.provisional, false);
    return { assessed: { model, state, findings }, faults: this.faults };
  }
}

/** The machine, the log replayed, the answers derived from nothing, and the plain rules: do they see the same? */
export function stateFaults(model: Model, walk: Walk, log: readonly Change[]): string[] {
  const plain = new PlainWalk(model);
  for (const change of log) plain.happens(change);
  const { state } = walk.getSnapshot().context;
  const replayed = replay(model, log);
  const derived = derive(model, plain.answers);
  const view = plain.view();
  const { toConfirm: _, ...expected } = view;
  const { toConfirm: _unknown, ...seen } = viewOf(model, derived);
  return [
    ...difference('machine', viewOf(model, state), view),
    ...difference('log replayed', viewOf(model, replayed), view),
    ...difference('derived', seen, expected),
    ...difference('sections', sectionsOf(model, state), sectionsOf(model, replayed)),
  ];
}

export function difference(what: string, is: unknown, expected: unknown): string[] {
  const [a, b] = [JSON.stringify(is), JSON.stringify(expected)];
  return a === b ? [] : [`${what} sees ${a} instead of ${b}`];
}

/** One state of the machine is active, and it is where the question on screen belongs, whether it has states for questions or not. */
export function placeFaults(model: Model, walk: Walk): string[] {
  const snapshot = walk.getSnapshot();
  const leaves = leavesOf(snapshot.value);
  const [leaf = []] = leaves;
  const question = activeQuestion(snapshot);
  const inner = phaseOf(snapshot) === 'issued' ? ['issued'] : ['open', phaseOf(snapshot)];
  const expected = question === null ? inner : [...inner, model.question(question).section];
  const faults = leaves.length === 1 ? [] : [`${String(leaves.length)} states are active`];
  if (expected.some((key, i) => leaf[i] !== key))
    faults.push(`in ${leaf.join('.')} instead of ${expected.join('.')}`);
  const named = Object.values(snapshot.getMeta()).flatMap((meta) => questionIn(meta));
  if (named.some((one) => one !== question))
    faults.push(`state of ${named.join()}, question ${String(question)}`);
  return faults;
}

type Value = string | { [key: string]: Value | undefined };

function leavesOf(value: Value): string[][] {
  if (typeof value === 'string') return [[value]];
  return Object.entries(value).flatMap(([key, inner]) =>
    inner === undefined ? [[key]] : leavesOf(inner).map((leaf) => [key, ...leaf]),
  );
}

const questionIn = (meta: unknown): unknown[] =>
  typeof meta === 'object' && meta !== null && 'question' in meta ? [meta.question] : [];
