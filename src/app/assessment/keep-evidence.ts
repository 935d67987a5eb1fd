import type { EvidenceFile } from '../../checklist/index.ts';
import type { Session } from './session.ts';

/** Hashes a chosen file and keeps its bytes on this device. Hash first, then write. */
export async function keepEvidence(session: Session, file: File): Promise<EvidenceFile> {
  const bytes = new Uint8Array(await file.arrayBuffer());
  const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  const digest = [...hash].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  const kept = { name: file.name, size: file.size, type: file.type, digest };
  await session.keepFile(kept, bytes);
  return kept;
}
