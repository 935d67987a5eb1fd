import type { Depth } from '../../checklist/index.ts';
import {
  fold,
  sealInvitation,
  type AssessmentRecord,
  type Invitation,
  type Person,
} from '../../record/index.ts';

/** What an officer decides when inviting a supplier to declare itself. */
export interface InvitationWish {
  /** UUID. */
  id: string;
  /** Version of the tool. */
  tool: string;
  contact: Person;
  depth: Depth;
  /** ISO dates. */
  createdOn: string;
  dueOn?: string;
  note?: string;
}

/** The invitation for an assessment: who asks, which supplier, for which contract, by which checklist, and nothing else. */
export function makeInvitation(record: AssessmentRecord, wish: InvitationWish): Invitation {
  const { subject, procurement } = fold(record).details;
  const { contact, ...rest } = wish;
  return sealInvitation({
    ...rest,
    checklist: record.checklist,
    buyer: { name: procurement.buyer, contact },
    procurement: { title: procurement.title, reference: procurement.reference },
    supplier: subject,
  });
}

/** The text of an invitation file. */
export function writeInvitation(invitation: Invitation): string {
  return `${JSON.stringify(invitation, null, 2)}\n`;
}
