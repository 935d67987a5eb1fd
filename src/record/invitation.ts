/** Invitations are sealed when they are made, so that whatever is changed later shows. */
import { digestOf } from '../checklist/index.ts';
import { INVITATION_FORMAT, type Invitation } from './types.ts';

/** Closes an invitation: whatever is changed later shows. */
export function sealInvitation(content: Omit<Invitation, 'format' | 'seal'>): Invitation {
  const invitation = { format: INVITATION_FORMAT, ...content } as const;
  return { ...invitation, seal: digestOf(invitation) };
}

/** Is it as it was when it was sealed? */
export function verifyInvitation({ seal, ...content }: Invitation): boolean {
  return digestOf(content) === seal;
}
