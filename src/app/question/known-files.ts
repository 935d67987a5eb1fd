import type { Session } from '../assessment/session.ts';
import type { EvidenceValues } from './form-values.ts';

/** A draft as it can go on: a file that was chosen and not saved is gone with the page on which it was chosen. */
export function withKnownFiles<T extends { evidence: EvidenceValues[] }>(draft: T, session: Session): T {
  const evidence = draft.evidence.map((piece) =>
    piece.file && !session.knows(piece.file) ? { ...piece, file: null } : piece,
  );
  return { ...draft, evidence };
}
