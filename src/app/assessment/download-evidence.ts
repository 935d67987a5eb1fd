import type { EvidenceFile } from '../../checklist/index.ts';
import { download } from '../statement/download.ts';
import type { Session } from './session.ts';

/** @returns false when the file is not on this device: a record that was opened from a file carries none */
export async function downloadEvidence(session: Session, file: EvidenceFile): Promise<boolean> {
  const bytes = await session.file(file.digest);
  if (bytes) download(file.name, file.type, new Uint8Array(bytes));
  return bytes !== null;
}
