/** `probity merge`: brings two copies of a record together that were continued apart. */
import { askedOfSupplier } from '../../checklist/index.ts';
import { recordProblems } from '../../exchange/index.ts';
import { buildModel, replay, toConfirm, type Model } from '../../questionnaire/index.ts';
import { fold } from '../../record/index.ts';
import {
  merge as mergeCopies,
  openDifferences,
  planMerge,
  type MergePlan,
} from '../../record/merge/index.ts';
import { relationOf } from '../../record/relation.ts';
import type { LockOptions } from '../bundle-file.ts';
import { FOUND, OK } from '../exit-codes.ts';
import { refuseExisting } from '../files.ts';
import { checklistAt, checklistPinned, type FoundChecklist } from '../find-checklist.ts';
import { chosenFor, type ChoiceOptions } from '../merge/choices.ts';
import { openCopies, type Copies, type Copy, type CopiesOptions } from '../merge/copies.ts';
import { mergeFacts } from '../merge/facts.ts';
import { mergeText } from '../merge/text.ts';
import { problemText } from '../problem-lines.ts';
import type { Surroundings } from '../surroundings.ts';
import { wordsFor, wordsForSupplier } from '../words.ts';
import { WrongInput } from '../wrong-input.ts';
import { writeOut } from './bundle.ts';

export interface MergeOptions extends ChoiceOptions, CopiesOptions, LockOptions {
  /** A file that is not there yet; without one nothing is written. */
  output?: string;
  checklist?: string;
  json?: boolean;
}

/**
 * @param ours the copy to go on with
 * @returns FOUND while a difference waits for a choice; nothing is then written
 * @throws WrongInput
 */
export async function merge(
  ours: string,
  theirs: string,
  options: MergeOptions,
  around: Surroundings,
): Promise<number> {
  const { words, print, say } = around;
  const { output } = options;
  if (output !== undefined) refuseExisting(output, words);
  const copies = await openCopies(ours, theirs, options, around);
  const checklist = await checklistOf(copies, options.checklist, around);
  const isDeclaration = copies.ours.record.declaration !== undefined;
  const model = isDeclaration ? buildModel(askedOfSupplier(checklist.model.checklist)) : checklist.model;
  const plan = planFor(copies, model, around);
  const choices = await chosenFor(plan.differences, options, around);
  const merged = mergeCopies(plan, choices, around.now());
  if (options.json) print(JSON.stringify(mergeFacts(plan, choices), null, 2));
  else {
    const worded = isDeclaration ? wordsForSupplier : wordsFor;
    print(
      mergeText(
        { plan, choices, copies, model },
        words,
        await worded(checklist, around, 'laws', 'follow', 'merge'),
      ),
    );
  }
  if (!merged) {
    say(words.t('merging.waits', { count: openDifferences(plan.differences, choices).length }));
    return FOUND;
  }
  if (output === undefined) {
    say(words.t('merging.complete'));
    return OK;
  }
  const files = new Map([...copies.theirs.files, ...copies.ours.files]);
  const holdings = { records: [merged], files, checklists: checklist.own ? [checklist.own] : [] };
  // What a passphrase protects does not come out without one.
  const wasLocked = copies.ours.wasLocked || copies.theirs.wasLocked;
  await writeOut(output, holdings, { ...options, ...(wasLocked && { lock: true }) }, around);
  say(words.t('merging.written', { ours, theirs }));
  return OK;
}

async function checklistOf(
  { ours, theirs }: Copies,
  given: string | undefined,
  around: Surroundings,
): Promise<FoundChecklist> {
  const named = given === undefined ? undefined : await checklistAt(given, around);
  const kept = {
    find: async (digest: string) => (await ours.checklist(digest)) ?? (await theirs.checklist(digest)),
  };
  return checklistPinned(ours.record.checklist, { given: named, kept }, around);
}

/** @throws WrongInput where there is nothing to bring together */
function planFor({ ours, theirs }: Copies, model: Model, around: Surroundings): MergePlan {
  const { t } = around.words;
  const files = { ours: ours.path, theirs: theirs.path };
  const relation = relationOf(ours.record, theirs.record);
  if (relation !== 'diverged') throw new WrongInput([t('merging.nothing', { ...files, relation })]);
  refuseMisfits(ours, model, around);
  refuseMisfits(theirs, model, around);
  const plan = planMerge(ours.record, theirs.record, {
    order: model.questions.map(({ id }) => id),
    waitingIn: (record) => toConfirm(model, replay(model, fold(record).changes)),
  });
  if (!plan) throw new WrongInput([t('merging.other-history', files)]);
  if (plan.isSettled) throw new WrongInput([t('merging.nothing', { ...files, relation: 'same' })]);
  return plan;
}

function refuseMisfits({ path, record }: Copy, model: Model, { words }: Surroundings): void {
  const problems = recordProblems(model, record);
  if (problems.length > 0)
    throw new WrongInput(problems.map((one) => `${path}: ${one.path}: ${problemText(one, words)}`));
}
