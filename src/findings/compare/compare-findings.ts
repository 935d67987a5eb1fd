import { standingOf } from '../standing.ts';
import type { ActionFinding, FlagFinding, TriggerState } from '../types.ts';
import { answerChanges, union } from './answer-changes.ts';
import type {
  ActionChange,
  ActionFate,
  Change,
  Fate,
  FlagChange,
  GapChange,
  Progress,
  RecommendationChange,
  Side,
  TriggerChange,
} from './types.ts';

/**
 * What changed between two assessments of the same subject. Nothing is summed up: each recommendation, trigger, flag, action
 * and answer stands for itself.
 * @param on day as of which actions are looked at, ISO date; by default the day of the later assessment
 */
export function compareFindings(then: Side, now: Side, on = now.assessment.details.assessedOn): Progress {
  return {
    on,
    verdict: pair(then.findings.verdict, now.findings.verdict),
    recommendations: recommendationChanges(then, now),
    gaps: gapChanges(then, now),
    triggers: triggerChanges(then, now),
    flags: flagChanges(then, now),
    actions: actionChanges(then, now, on),
    answers: answerChanges(then, now),
  };
}

/** Does anything differ? Actions that wait for their deadline, and triggers that remain, are no change. */
export function isUnchanged(progress: Progress): boolean {
  const { verdict, recommendations, gaps, triggers, flags, actions, answers } = progress;
  const moved = [...gaps, ...triggers, ...flags].filter(({ fate }) => fate !== 'remaining');
  const newOrGone = actions.filter(({ then, now }) => !then || !now);
  return (
    verdict.then === verdict.now &&
    recommendations.every(({ then, now, themes }) => then === now && themes.length === 0) &&
    moved.length + newOrGone.length + answers.length === 0
  );
}

/** Every recommendation of either, in the order of the later one. */
function recommendationChanges(then: Side, now: Side): RecommendationChange[] {
  const [before, after] = [then, now].map(
    ({ findings }) => new Map(findings.recommendations.map((one) => [one.id, one])),
  );
  return union([...(after?.keys() ?? [])], [...(before?.keys() ?? [])]).map((id) => {
    const [one, other] = [before?.get(id), after?.get(id)];
    const [themes, others] = [one, other].map(
      (row) => new Map(row?.themes.map(({ question, counts }) => [question, counts])),
    );
    return {
      id,
      section: (other ?? one)?.section ?? '',
      ...pair(one?.status, other?.status),
      themes: union([...(others?.keys() ?? [])], [...(themes?.keys() ?? [])])
        .map((question) => ({ question, ...pair(themes?.get(question), others?.get(question)) }))
        .filter((theme) => theme.then !== theme.now),
    };
  });
}

function gapChanges(then: Side, now: Side): GapChange[] {
  const [before, after] = [then, now].map(
    ({ findings }) => new Map(findings.gaps.map(({ question, severity }) => [question, severity])),
  );
  return union([...(after?.keys() ?? [])], [...(before?.keys() ?? [])]).flatMap((question): GapChange[] => {
    const [one, other] = [before?.get(question), after?.get(question)];
    const fate = fateOf(one !== undefined, other !== undefined);
    return fate ? [{ question, ...pair(one, other), fate }] : [];
  });
}

function triggerChanges(then: Side, now: Side): TriggerChange[] {
  const [before, after] = [then, now].map(
    ({ findings }) => new Map(findings.triggers.map(({ code, state }) => [code, state])),
  );
  return union([...(before?.keys() ?? [])], [...(after?.keys() ?? [])])
    .sort()
    .flatMap((code): TriggerChange[] => {
      const [one, other] = [before?.get(code), after?.get(code)];
      const fate = fateOf(isOpen(one), isOpen(other));
      return fate ? [{ code, ...pair(one, other), fate }] : [];
    });
}

const isOpen = (state: TriggerState | FlagFinding['state'] | undefined): boolean =>
  state !== undefined && state !== 'cleared';

/** Undefined where it was open in neither. */
function fateOf(then: boolean, now: boolean): Fate | undefined {
  if (then) return now ? 'remaining' : 'cleared';
  return now ? 'new' : undefined;
}

function flagChanges(then: Side, now: Side): FlagChange[] {
  const open = ({ findings }: Side): FlagFinding[] => findings.redFlags.filter(({ state }) => isOpen(state));
  const [before, after] = [open(then), open(now)];
  const all = new Map([...before, ...after].map((flag) => [flag.key, flag]));
  const has = (flags: FlagFinding[], key: string): boolean => flags.some((flag) => flag.key === key);
  return [...all.values()].flatMap(({ key, question }): FlagChange[] => {
    const fate = fateOf(has(before, key), has(after, key));
    return fate ? [{ key, question, fate }] : [];
  });
}

function actionChanges(then: Side, now: Side, on: string): ActionChange[] {
  const planned = ({ findings }: Side): Map<string, ActionFinding> =>
    new Map(findings.actions.filter(({ dropped }) => dropped === undefined).map((one) => [one.key, one]));
  const [before, after] = [planned(then), planned(now)];
  return union([...before.keys()], [...after.keys()]).map((key) => {
    const actions = pair(before.get(key), after.get(key));
    return { key, ...actions, fate: actionFate(actions, on) };
  });
}

/** What was promised first counts: a new assessment does not put off the deadline of an action that is still called for. */
function actionFate({ then, now }: Change<ActionFinding>, on: string): ActionFate {
  if (!then) return now && standingOf(now, on) !== 'open' ? standingOf(now, on) : 'new';
  const before = standingOf(then, on);
  const isSettled = before === 'done' || before === 'verified';
  if (!now) return isSettled ? before : 'gone';
  const after = standingOf(now, on);
  if (after === 'done' || after === 'verified') return after;
  return isSettled ? 'again' : before;
}

function pair<T>(then: T | undefined, now: T | undefined): Change<T> {
  return { ...(then !== undefined && { then }), ...(now !== undefined && { now }) };
}
