/** `probity invite`: asks the supplier of an assessment to declare itself. */
import { randomUUID } from 'node:crypto';
import { basename, dirname } from 'node:path';
import { journeyOf, type Depth } from '../../checklist/index.ts';
import { makeInvitation, writeInvitation } from '../../exchange/index.ts';
import { isDay } from '../../questionnaire/index.ts';
import { append, writeRecord, type AssessmentRecord, type Invitation } from '../../record/index.ts';
import { openFolderStore } from '../../storage/folder/index.ts';
import { OK } from '../exit-codes.ts';
import { refuseOverwriting, writeWhole } from '../files.ts';
import { openAssessment } from '../open-record.ts';
import type { Surroundings } from '../surroundings.ts';
import { TOOL_VERSION } from '../tool.ts';
import { WrongInput } from '../wrong-input.ts';

export interface InviteOptions {
  output: string;
  depth: Depth;
  due?: string;
  note?: string;
  contact?: string;
  role?: string;
  checklist?: string;
}

/** Writes the invitation, and notes in the record that it was made: what comes back is held against it. */
export async function invite(path: string, options: InviteOptions, around: Surroundings): Promise<number> {
  const { words, say, now } = around;
  const { output, due, checklist } = options;
  refuseOverwriting(path, output, words);
  if (due !== undefined && !isDay(due)) throw new WrongInput([words.t('option.not-a-day', { value: due })]);
  const { record, model } = await openAssessment(path, checklist === undefined ? {} : { checklist }, around);
  if (record.declaration || journeyOf(model.checklist) !== 'supplier')
    throw new WrongInput([words.t('invite.only-suppliers', { file: path })]);
  const invitation = invitationFor(record, options, now());
  await writeWhole(output, writeInvitation(invitation), words);
  await note(path, record, invitation, around);
  say(words.t('invite.written', { file: output, record: path, id: invitation.id }));
  return OK;
}

function invitationFor(record: AssessmentRecord, options: InviteOptions, at: string): Invitation {
  const { depth, due, note: words, contact, role } = options;
  const assessor = record.events.findLast((event) => 'details' in event)?.details.assessor;
  return makeInvitation(record, {
    id: randomUUID(),
    tool: TOOL_VERSION,
    contact: { name: contact ?? assessor?.name ?? '', role: role ?? assessor?.role ?? '' },
    depth,
    createdOn: at.slice(0, 10),
    ...(due === undefined ? {} : { dueOn: due }),
    ...(words === undefined ? {} : { note: words }),
  });
}

/** At the end of the log: of the record file, or of a record in a folder that `probity walk` keeps. */
async function note(
  path: string,
  record: AssessmentRecord,
  invitation: Invitation,
  { words, now }: Surroundings,
): Promise<void> {
  const after = append(record, { type: 'invited', invitation }, now());
  if (!path.endsWith('.jsonl')) return writeWhole(path, writeRecord(after), words);
  const store = await openFolderStore(dirname(dirname(path)));
  return store.append(basename(path, '.jsonl'), after.events.slice(-1), after.head);
}
