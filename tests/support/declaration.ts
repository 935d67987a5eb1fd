/** A supplier's declaration from the invitation to the file that comes back, as officer and supplier make it. */
import { createHash } from 'node:crypto';
import { askedOfSupplier, type Answer, type EvidenceFile } from '../../src/checklist/index.ts';
import {
  handOver,
  makeInvitation,
  packReturn,
  startDeclaration,
  type InvitationWish,
} from '../../src/exchange/index.ts';
import { buildModel, replay, type WalkState } from '../../src/questionnaire/index.ts';
import {
  append,
  fold,
  type AssessmentRecord,
  type EventBody,
  type Invitation,
} from '../../src/record/index.ts';
import { ASSESSED_ON, Scenario, supplier } from './scenario.ts';

const AT = `${ASSESSED_ON}T10:00:00Z`;

export const WISH: InvitationWish = {
  id: '00000000-0000-4000-8000-0000000000aa',
  tool: 'test',
  contact: { name: 'A. Officer', role: 'Procurement officer' },
  depth: 'all',
  createdOn: ASSESSED_ON,
  dueOn: '2026-12-15',
};

/** The supplier checklist as the supplier is asked it. */
export const asked = buildModel(askedOfSupplier(supplier.checklist));

/** An officer's assessment with an invitation in its log. */
export function inviting(
  wish: Partial<InvitationWish> = {},
  officer: Scenario = new Scenario(supplier),
): { officer: Scenario; invitation: Invitation } {
  const invitation = makeInvitation(officer.record, { ...WISH, ...wish });
  return { officer: officer.happens({ type: 'invited', invitation }), invitation };
}

/** One declaration under way. */
export class Declaring {
  record: AssessmentRecord;
  readonly files = new Map<string, Uint8Array>();

  constructor(invitation: Invitation) {
    this.record = startDeclaration(supplier.checklist, invitation, {
      id: '00000000-0000-4000-8000-0000000000bb',
      tool: 'test',
      person: { name: 'Li Wei', role: 'Head of personnel' },
      on: ASSESSED_ON,
      at: AT,
      reason: 'for the buyer to judge',
    });
  }

  says(question: string, answer: Answer['value'] | Answer): this {
    const given =
      typeof answer === 'object' && answer !== null && 'value' in answer ? answer : { value: answer };
    return this.happens({ type: 'answered', question, answer: given });
  }

  /** A file as evidence under a "yes". */
  shows(question: string, grade: 'E1' | 'E2' | 'E3', content: string | null): this {
    const file = content === null ? undefined : this.keep(content);
    const evidence = [{ grade, date: '2026-10-01', title: 'Payroll', ...(file ? { file } : {}) }];
    return this.says(question, { value: 'yes', evidence });
  }

  private keep(content: string): EvidenceFile {
    const bytes = new TextEncoder().encode(content);
    const digest = createHash('sha256').update(bytes).digest('hex');
    this.files.set(digest, bytes);
    return { name: 'Payroll 2026.PDF', size: bytes.length, type: 'application/pdf', digest };
  }

  signs(): this {
    return this.happens({
      type: 'signed',
      signature: { by: { name: 'Li Wei', role: 'Director' }, place: 'Dhaka', signedOn: ASSESSED_ON },
    });
  }

  happens(event: EventBody): this {
    this.record = append(this.record, event, AT);
    return this;
  }

  get state(): WalkState {
    return replay(asked, fold(this.record).changes);
  }

  /** The record as it leaves the supplier. */
  get handedOver(): AssessmentRecord {
    const record = handOver(asked, this.record);
    if (!record) throw new Error('not signed');
    return record;
  }

  get returned(): Uint8Array<ArrayBuffer> {
    return packReturn(this.handedOver, this.files);
  }
}
