import type { AssessmentRecord } from '../../record/index.ts';
import type { Session } from '../assessment/session.ts';

/** The one file to send back; the names of evidence files that are not on this device when there are any. */
export async function makeReturn(
  session: Session,
  record: AssessmentRecord,
): Promise<{ ok: true; bytes: Uint8Array<ArrayBuffer> } | { ok: false; missing: string[] }> {
  const { evidenceOf, packReturn } = await import('../../exchange/index.ts');
  const files = new Map<string, Uint8Array>();
  const missing: string[] = [];
  for (const { digest, name } of evidenceOf(record)) {
    const bytes = await session.file(digest);
    if (bytes) files.set(digest, bytes);
    else missing.push(name);
  }
  return missing.length > 0 ? { ok: false, missing } : { ok: true, bytes: packReturn(record, files) };
}
