/**
 * Going on with another version of the checklist: what would become of every answer. What the reader saw decides: an answer to
 * a question that is asked as before goes on counting, any other one waits for a word, and none is lost in silence.
 */
import type { Answer, Change } from '../../checklist/index.ts';
import {
  openQuestions,
  relevanceOf,
  replay,
  tracesOf,
  type Model,
  type Trace,
} from '../../questionnaire/index.ts';
import {
  fold,
  type Assessment,
  type AssessmentRecord,
  type EventBody,
  type LossReason,
  type Move,
  type MoveReason,
} from '../../record/index.ts';
import { fits } from '../fits.ts';
import { differences, type Wording } from './differences.ts';

/** A version of a checklist, with its texts by language. */
export interface Version {
  model: Model;
  wording: Wording;
}

export interface PlannedMove {
  move: Move;
  /** What the log of the new record holds besides. */
  events: EventBody[];
}

/**
 * @param record made with `then`; no declaration, which answers just what it was asked
 * @param now the version to go on with
 */
export function planMove(record: AssessmentRecord, then: Version, now: Version): PlannedMove {
  const assessment = fold(record);
  const before = replay(then.model, assessment.changes);
  const fates = new Map(
    tracesOf(then.model, before).map((trace) => [trace.question, fateOf(trace, then, now)]),
  );
  const taken = now.model.questions.flatMap(({ id }) => fates.get(id)?.taken ?? []);
  const dropped = [...fates.values()].flatMap(({ lost }) => lost ?? []);
  const changes = taken.flatMap(changesOf);
  const after = replay(now.model, changes);
  const answered = taken.filter(({ answer }) => answer);
  const isAside = ({ question }: Taken): boolean => relevanceOf(now.model, after, question) === 'not-asked';
  const asked = answered.filter((one) => !isAside(one));
  const known = new Set([...openQuestions(then.model, before), ...dropped.map(({ question }) => question)]);
  const wording = wordingOf(assessment, now.model);
  return {
    move: {
      from: record.checklist,
      kept: asked.filter(({ reasons }) => reasons.length === 0).map(({ question }) => question),
      confirm: asked
        .filter(({ reasons }) => reasons.length > 0)
        .map(({ question, reasons }) => ({ question, reasons })),
      aside: answered.filter(isAside).map(({ question }) => question),
      dropped,
      added: openQuestions(now.model, after).filter((question) => !known.has(question)),
      actions: wording.left,
    },
    events: [...changes, ...wording.events],
  };
}

interface Taken {
  question: string;
  answer: Answer | undefined;
  /** Why it waits for a word of confirmation; for none it goes on counting. */
  reasons: MoveReason[];
  isLater: boolean;
}

/** One of the two; neither where there is nothing but a wish to answer later. */
interface Fate {
  taken?: Taken;
  lost?: { question: string; reason: LossReason; answer: Answer };
}

function fateOf({ question, answer, isLater, waits, counts }: Trace, then: Version, now: Version): Fate {
  if (now.model.indexOf(question) < 0)
    return answer ? { lost: { question, reason: 'question-gone', answer } } : {};
  const asked = now.model.question(question);
  if (answer && !fits(asked, answer)) return { lost: { question, reason: 'answer-not-fitting', answer } };
  const changed = differences(
    { question: then.model.question(question), wording: then.wording },
    { question: asked, wording: now.wording },
  );
  const waiting: MoveReason[] = waits && counts ? ['waiting'] : [];
  const returned: MoveReason[] = counts ? [] : ['returned'];
  return { taken: { question, answer, isLater, reasons: [...changed, ...waiting, ...returned] } };
}

function changesOf({ question, answer, reasons, isLater }: Taken): Change[] {
  const type = reasons.length > 0 ? 'carried' : 'answered';
  return [
    ...(answer ? [{ type, question, answer } as const] : []),
    ...(isLater ? [{ type: 'deferred', question } as const] : []),
  ];
}

/** What the officer has written about actions that are still there, and about texts. */
function wordingOf(
  { edits, updates, texts }: Assessment,
  { questions }: Model,
): { events: EventBody[]; left: string[] } {
  const actions = new Set(
    questions.flatMap(({ id, rules }) => rules?.actions.map((action) => `${id}.${action.id}`) ?? []),
  );
  const written: [key: string, events: EventBody[]][] = [
    ...[...edits].map(([key, edit]): [string, EventBody[]] => [key, [{ type: 'action-edited', edit }]]),
    ...[...updates].map(([key, all]): [string, EventBody[]] => [
      key,
      all.map((update) => ({ type: 'action-updated', update })),
    ]),
  ];
  return {
    events: [
      ...written.flatMap(([key, events]) => (actions.has(key) ? events : [])),
      ...texts.map((edit): EventBody => ({ type: 'text-edited', edit })),
    ],
    left: [...new Set(written.flatMap(([key]) => (actions.has(key) ? [] : [key])))],
  };
}
