import type { EvidenceFile } from '../../checklist/index.ts';
import type { Session } from './session.ts';

/** Hashes a chosen file. Its bytes are kept together with the answer that names it, so that neither is there alone. */
export async function chooseEvidence(session: Session, file: File): Promise<EvidenceFile> {
  const bytes = new Uint8Array(await file.arrayBuffer());
  const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  const digest = [...hash].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  const chosen = { name: file.name, size: file.size, type: file.type, digest };
  await session.choose(chosen, bytes);
  return chosen;
}
