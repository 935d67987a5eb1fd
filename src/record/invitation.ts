/** What a buyer sends to a supplier to be declared upon. It holds nothing of what the officer has found or rated. */
import { digestOf, type Depth } from '../checklist/index.ts';
import type { ChecklistPin, Person } from './types.ts';

export const INVITATION_FORMAT = 'probity-invitation/1';

export interface Invitation {
  format: typeof INVITATION_FORMAT;
  /** UUID. */
  id: string;
  /** Version of the tool that made it. */
  tool: string;
  checklist: ChecklistPin;
  buyer: { name: string; contact: Person };
  procurement: { title: string; reference: string };
  supplier: { name: string; country: string; identifiers: string[] };
  depth: Depth;
  /** ISO dates. */
  createdOn: string;
  dueOn?: string;
  note?: string;
  /** SHA-256 (hex) over the canonical JSON of everything else. */
  seal: string;
}

/** Closes an invitation: whatever is changed later shows. */
export function sealInvitation(content: Omit<Invitation, 'format' | 'seal'>): Invitation {
  const invitation = { format: INVITATION_FORMAT, ...content } as const;
  return { ...invitation, seal: digestOf(invitation) };
}

/** Is it as it was when it was sealed? */
export function verifyInvitation({ seal, ...content }: Invitation): boolean {
  return digestOf(content) === seal;
}
