/** The record on this device and its copy from a file, held against each other; and what is made of them. */
import { replay, toConfirm, type Model } from '../../questionnaire/index.ts';
import { fold, type AssessmentRecord, type ChecklistPin } from '../../record/index.ts';
import { merge, planMerge, type Choices, type MergePlan } from '../../record/merge/index.ts';
import { relationOf } from '../../record/relation.ts';
import { evidenceFor } from '../../storage/index.ts';
import { modelOf } from '../assessment/open-session.ts';
import { openStore } from '../assessment/open-store.ts';
import { findPinned, type FoundChecklist } from '../checklists/find-checklist.ts';
import { now } from '../clock.ts';
import { heldCopy } from './held-copy.ts';

/**
 * - `not-held`: there is no copy, or no record here.
 * - `other-history`: the two do not even begin alike.
 * - `nothing-to-do`: ours has taken in the copy, or both say the same and one of them says so.
 */
export type Prepared =
  | { state: 'not-held' | 'other-history' | 'nothing-to-do' }
  | { state: 'missing'; pin: ChecklistPin }
  | { state: 'ready'; plan: MergePlan; model: Model; found: FoundChecklist };

/** @param id of the record */
export async function prepareMerge(id: string): Promise<Prepared> {
  const ours = await (await openStore()).load(id);
  const theirs = heldCopy(id)?.record;
  if (!ours || !theirs) return { state: 'not-held' };
  if (relationOf(ours, theirs) !== 'diverged') return { state: 'nothing-to-do' };
  const found = await findPinned(ours.checklist);
  if (!found) return { state: 'missing', pin: ours.checklist };
  const model = modelOf(found.checklist, ours.declaration !== undefined);
  const plan = planMerge(ours, theirs, {
    order: model.questions.map((question) => question.id),
    waitingIn: (record) => toConfirm(model, replay(model, fold(record).changes)),
  });
  if (!plan) return { state: 'other-history' };
  return plan.isSettled ? { state: 'nothing-to-do' } : { state: 'ready', plan, model, found };
}

/**
 * Keeps what was chosen, with the evidence that came along.
 * @throws StorageError `conflict` when ours was continued meanwhile
 */
export async function keepMerge(plan: MergePlan, choices: Choices): Promise<AssessmentRecord> {
  const { ours } = plan;
  const record = merge(plan, choices, now());
  if (!record) throw new RangeError('the form asks for every choice');
  const events = record.events.slice(ours.events.length);
  const store = await openStore();
  await store.append(ours.id, events, record.head, evidenceFor(events, heldCopy(ours.id)?.files));
  return record;
}
