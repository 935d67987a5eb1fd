/** An invitation from outside: read strictly, refused with the place and the reason of everything that is wrong. */
import { INVITATION_FORMAT, verifyInvitation, type Invitation } from '../../record/index.ts';
import { formatOf, problemsOf, readJson } from '../../record/read.ts';
import { invitationSchema } from '../../record/schema.ts';
import type { Outcome } from '../answers/read.ts';

/** @param text the content of an invitation file */
export function readInvitation(text: string): Outcome<Invitation> {
  const json = readJson(text);
  if (!json.ok) return json;
  const format = formatOf(json.value);
  if (typeof format !== 'string' || !format.startsWith('probity-invitation/'))
    return refuse('not-an-invitation', 'format');
  if (format !== INVITATION_FORMAT)
    return refuse('newer-format', 'format', { format, known: INVITATION_FORMAT });
  const parsed = invitationSchema.safeParse(json.value);
  if (!parsed.success) return { ok: false, problems: parsed.error.issues.flatMap(problemsOf) };
  return verifyInvitation(parsed.data)
    ? { ok: true, value: parsed.data }
    : refuse('invitation-changed', 'seal');
}

function refuse(code: string, path: string, data: Record<string, string | number> = {}): Outcome<never> {
  return { ok: false, problems: [{ code, path, data }] };
}
