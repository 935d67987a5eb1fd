import { presetRatings, type Checklist } from '../../checklist/index.ts';
import {
  append,
  startRecord,
  type AssessmentRecord,
  type Details,
  type Invitation,
  type Person,
} from '../../record/index.ts';

export interface DeclarationStart {
  /** UUID of the record. */
  id: string;
  /** Version of the tool. */
  tool: string;
  /** Who answers for the supplier. */
  person: Person;
  /** ISO date: the day on which evidence is looked at. */
  on: string;
  /** ISO 8601 time, UTC. */
  at: string;
  /** Why the risk is rated as it is: the buyer judges it, in the words of the one who answers. */
  reason: string;
}

/** The declaration that answers an invitation, with the depth that was asked for already set. */
export function startDeclaration(
  checklist: Checklist,
  invitation: Invitation,
  { id, tool, person, on, at, reason }: DeclarationStart,
): AssessmentRecord {
  const started = startRecord({
    id,
    tool,
    checklist: invitation.checklist,
    declaration: invitation,
    details: detailsOf(invitation, person, on),
    at,
  });
  return presetRatings(checklist, invitation.depth).reduce(
    (record, { question, value }) =>
      append(record, { type: 'answered', question, answer: { value, reason } }, at),
    started,
  );
}

function detailsOf({ supplier, procurement, buyer }: Invitation, person: Person, on: string): Details {
  return {
    subject: supplier,
    procurement: { ...procurement, buyer: buyer.name, value: '' },
    assessor: person,
    assessedOn: on,
  };
}
