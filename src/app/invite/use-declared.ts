import { useEffect, useState } from 'react';
import { replay, type WalkState } from '../../questionnaire/index.ts';
import { fold, type Assessment, type AssessmentRecord } from '../../record/index.ts';
import { modelOf } from '../assessment/open-session.ts';
import type { Session } from '../assessment/session.ts';
import { useModel, useSession, useSessionView } from '../assessment/session-context.ts';

/** The declaration that stands beside an assessment. */
export interface Declared {
  record: AssessmentRecord;
  assessment: Assessment;
  state: WalkState;
}

/** The last one that came back; null when none has, undefined while it is read. */
export function useDeclared(): Declared | null | undefined {
  const session = useSession();
  const { checklist } = useModel();
  const digest = useSessionView().assessment.received.at(-1)?.file.digest;
  const [read, setRead] = useState<{ digest: string; declared: Declared | null }>();
  useEffect(() => {
    if (digest === undefined) return undefined;
    let current = true;
    void readDeclared(session, digest).then((record) => {
      if (!current) return;
      const assessment = record && fold(record);
      const state = assessment && replay(modelOf(checklist, true), assessment.changes);
      setRead({ digest, declared: record && assessment && state ? { record, assessment, state } : null });
    });
    return () => {
      current = false;
    };
  }, [session, checklist, digest]);
  if (digest === undefined) return null;
  return read?.digest === digest ? read.declared : undefined;
}

/** The store has checked its bytes by the digest, and they were read strictly when they came. */
async function readDeclared(session: Session, digest: string): Promise<AssessmentRecord | null> {
  const bytes = await session.file(digest);
  return bytes && (JSON.parse(new TextDecoder().decode(bytes)) as AssessmentRecord);
}
