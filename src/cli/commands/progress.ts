/** `probity progress`: what changed between two assessments of the same subject. */
import { compareFindings, isSameSubject } from '../../findings/compare/index.ts';
import { checkDay } from '../check-day.ts';
import { OK } from '../exit-codes.ts';
import { openAssessment } from '../open-record.ts';
import { progressText } from '../progress-text.ts';
import type { Surroundings } from '../surroundings.ts';
import { wordsFor } from '../words.ts';
import { WrongInput } from '../wrong-input.ts';

export interface ProgressOptions {
  on?: string;
  /** Folder or zip archive of the checklist they were made with. */
  checklist?: string;
  json?: boolean;
}

export async function progress(
  paths: readonly [then: string, now: string],
  { on, json, ...options }: ProgressOptions,
  around: Surroundings,
): Promise<number> {
  const { words: cli, print, say } = around;
  checkDay(on, cli);
  const [then, now] = await Promise.all([
    openAssessment(paths[0], options, around),
    openAssessment(paths[1], options, around),
  ]);
  const [one, other] = [then.record.checklist.id, now.record.checklist.id];
  if (one !== other) throw new WrongInput([cli.t('progress.other-checklist', { one, other })]);
  const [before, after] = [then.assessment.details, now.assessment.details];
  if (!isSameSubject(before, after))
    say(cli.t('progress.other-subject', { one: before.subject.name, other: after.subject.name }));
  const compared = compareFindings(then, now, on ?? around.today);
  if (json) print(JSON.stringify(compared, null, 2));
  else print(progressText(compared, { then, now }, cli, await wordsFor(now.checklist, around, 'follow')));
  return OK;
}
