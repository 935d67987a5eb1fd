/** Brings two copies of a record together: by ordinary events at the end of ours, and one that names the other copy. */
import type { Change } from '../../checklist/index.ts';
import { append } from '../log.ts';
import { hasMerged } from '../relation.ts';
import type { AssessmentRecord, Details, EventBody } from '../types.ts';
import { branchesOf, type Branches } from './branches.ts';
import { chosenStanding, openDifferences, type Choice, type Choices } from './choice.ts';
import { differencesOf, isSame, type Difference } from './differences.ts';
import { NO_STANDING, standingOf, type AnswerStanding, type Standing } from './standing.ts';

export interface MergePlan {
  branches: Branches;
  differences: Difference[];
  /** Invitations and declarations of the other copy: they happened, and join ours without a choice. */
  additions: EventBody[];
  /** Nothing differs, and one of the copies says already that it has taken in the other. */
  isSettled: boolean;
  ours: AssessmentRecord;
  theirs: AssessmentRecord;
}

export interface Questions {
  /** Ids in the order of the checklist: a question comes after those that it depends on. */
  order: readonly string[];
  /** Answers in a log that wait for a word, also because their question had not applied for a while. */
  waitingIn: (record: AssessmentRecord) => Iterable<string>;
}

/**
 * @param theirs a record whose head was verified
 * @returns null for two records that do not begin alike
 */
export function planMerge(
  ours: AssessmentRecord,
  theirs: AssessmentRecord,
  { order, waitingIn }: Questions,
): MergePlan | null {
  const branches = branchesOf(ours, theirs);
  if (!branches) return null;
  const { base } = branches;
  const standing = (record: AssessmentRecord): Standing => withWaiting(standingOf(record), waitingIn(record));
  const differences = differencesOf(
    { ours: standing(ours), theirs: standing(theirs), base: base && standing({ ...ours, events: base }) },
    order,
  );
  const additions = additionsOf(branches);
  const isLinked =
    hasMerged(ours, theirs) || hasMerged(theirs, ours) || ours.head.digest === theirs.head.digest;
  return {
    branches,
    differences,
    additions,
    isSettled: isLinked && differences.length + additions.length === 0,
    ours,
    theirs,
  };
}

function withWaiting(standing: Standing, waiting: Iterable<string>): Standing {
  const answers = new Map(standing.answers);
  for (const question of waiting) {
    const { answer, later } = answers.get(question) ?? NO_STANDING;
    if (answer) answers.set(question, { answer, later, unconfirmed: true });
  }
  return { ...standing, answers };
}

function additionsOf({ ours, theirs }: Branches): EventBody[] {
  const placeless = (events: Branches['ours']): EventBody[] =>
    events
      .filter(({ type }) => type === 'invited' || type === 'declaration-received')
      .map(({ seq: _, at: __, ...body }) => body);
  const known = placeless(ours);
  return placeless(theirs).filter((body) => !known.some((own) => isSame(own, body)));
}

/**
 * Our log with the merge at its end. What was decided stands only on the answers it was decided on: a change to ours takes ours
 * back, as ever, and theirs is taken over only with all their answers.
 * @returns null while something is left open
 */
export function merge(plan: MergePlan, choices: Choices, at: string): AssessmentRecord | null {
  const { differences, additions, branches, ours, theirs } = plan;
  if (openDifferences(differences, choices).length > 0) return null;
  const chosen = (difference: Difference): Choice =>
    choices.get(difference.id) ?? { side: 'ours', both: false };
  const merged = { other: theirs.head, common: branches.fork.count };
  const bodies: EventBody[] = [
    ...detailsEvents(plan, choices),
    ...differences.flatMap((difference) => eventsOf(difference, chosen(difference))),
    ...additions,
    ...(takesOutcome(plan, choices) ? outcomeEvents(differences) : []),
    { type: 'merged', merged },
  ];
  return bodies.reduce((record, body) => append(record, body, at), ours);
}

/** All parts of the details are one event. */
function detailsEvents({ differences, ours }: MergePlan, choices: Choices): EventBody[] {
  const taken = differences.filter(
    ({ id, kind }) => kind === 'details' && choices.get(id)?.side === 'theirs',
  );
  if (taken.length === 0) return [];
  const details = taken.reduce<Details>(
    (before, difference) => (difference.kind === 'details' ? withPart(before, difference) : before),
    standingOf(ours).details,
  );
  return [{ type: 'described', details }];
}

function withPart(
  { period, ...details }: Details,
  { part, theirs }: Extract<Difference, { kind: 'details' }>,
): Details {
  const kept = part === 'period' ? theirs.period : period;
  return { ...details, ...(part !== 'period' && { [part]: theirs[part] }), ...(kept && { period: kept }) };
}

function eventsOf(difference: Difference, choice: Choice): EventBody[] {
  if (difference.kind === 'answer')
    return changesTo(difference.question, difference.ours, chosenStanding(difference, choice));
  if (choice.side === 'ours') return [];
  switch (difference.kind) {
    case 'action': {
      const { key, part, theirs } = difference;
      return [{ type: 'action-edited', edit: { key, [part]: theirs[part] } }];
    }
    case 'text':
      return [{ type: 'text-edited', edit: difference.theirs }];
    case 'progress':
      return difference.theirs.map((update) => ({ type: 'action-updated', update }));
    default:
      return [];
  }
}

/** What has to happen to a question so that it stands otherwise. */
function changesTo(question: string, from: AnswerStanding, to: AnswerStanding): Change[] {
  if (isSame(from, to)) return [];
  const isOnlyMarked = isSame(from.answer, to.answer) && (to.later || !from.later);
  const later: Change[] = to.later ? [{ type: 'deferred', question }] : [];
  if (isOnlyMarked && from.unconfirmed === to.unconfirmed) return later;
  if (isOnlyMarked && from.unconfirmed)
    return [{ type: 'confirmed', question }, ...(from.later ? [] : later)];
  const { answer, unconfirmed } = to;
  return [
    answer ? { type: unconfirmed ? 'carried' : 'answered', question, answer } : { type: 'cleared', question },
    ...later,
  ];
}

/** Their decision was chosen, ours is not out in the world, and every answer is theirs. */
export function takesOutcome({ differences }: MergePlan, choices: Choices): boolean {
  return differences.every((difference) => {
    const choice = choices.get(difference.id);
    switch (difference.kind) {
      case 'outcome':
        return choice?.side === 'theirs' && !difference.ours.issuedOn && !difference.ours.signature;
      case 'answer':
        return choice !== undefined && isSame(chosenStanding(difference, choice), difference.theirs);
      case 'details':
        return choice?.side === 'theirs';
      default:
        return true;
    }
  });
}

function outcomeEvents(differences: readonly Difference[]): EventBody[] {
  return differences.flatMap((difference): EventBody[] => {
    if (difference.kind !== 'outcome') return [];
    const { decision, adoption, issuedOn, signature } = difference.theirs;
    return [
      ...(decision ? [{ type: 'decided' as const, decision }] : []),
      ...(adoption ? [{ type: 'adopted' as const, adoption }] : []),
      ...(issuedOn === null ? [] : [{ type: 'issued' as const, issuedOn }]),
      ...(signature ? [{ type: 'signed' as const, signature }] : []),
    ];
  });
}
