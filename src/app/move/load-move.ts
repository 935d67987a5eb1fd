/** What the pages on moving show: what would become of the answers, or what became of them. */
import type { Texts } from '../../checklist/index.ts';
import { planMove, type PlannedMove, type Version } from '../../exchange/move/index.ts';
import type { Language } from '../../locale/index.ts';
import type { Model } from '../../questionnaire/index.ts';
import type { AssessmentRecord, Move } from '../../record/index.ts';
import { modelOf } from '../assessment/open-session.ts';
import { findNewer, findPinned, type FoundChecklist } from '../checklists/find-checklist.ts';

/** A version of the checklist, in words of the reader's language. */
export interface Side {
  model: Model;
  texts: Texts;
}

export interface LoadedMove {
  move: Move;
  /** Absent where the earlier version is not on this device. */
  then: Side | undefined;
  now: Side;
}

/** Null where no newer version is here. */
export async function planned(
  record: AssessmentRecord,
  language: Language,
): Promise<(LoadedMove & { plan: PlannedMove }) | null> {
  const [pinned, newer] = await Promise.all([findPinned(record.checklist), findNewer(record.checklist)]);
  if (pinned?.checklist.digest !== record.checklist.digest || !newer) return null;
  const plan = planMove(record, await versionOf(pinned), await versionOf(newer));
  const [then, now] = await Promise.all([sideOf(pinned, language), sideOf(newer, language)]);
  return { move: plan.move, then, now, plan };
}

/** Of a record that goes on from an earlier one. */
export async function recorded(
  { checklist }: AssessmentRecord,
  move: Move,
  language: Language,
): Promise<LoadedMove | null> {
  const [from, pinned] = await Promise.all([findPinned(move.from), findPinned(checklist)]);
  if (!pinned) return null;
  const isThere = from?.checklist.digest === move.from.digest;
  return {
    move,
    then: isThere ? await sideOf(from, language) : undefined,
    now: await sideOf(pinned, language),
  };
}

async function sideOf(found: FoundChecklist, language: Language): Promise<Side> {
  return { model: modelOf(found.checklist), texts: await found.texts(language) };
}

async function versionOf(found: FoundChecklist): Promise<Version> {
  const wording = await Promise.all(
    found.checklist.languages.map(async (language) => [language, await found.texts(language)] as const),
  );
  return { model: modelOf(found.checklist), wording: Object.fromEntries(wording) };
}
