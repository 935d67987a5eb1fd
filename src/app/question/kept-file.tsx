import { useState, type ReactNode } from 'react';
import type { EvidenceFile } from '../../checklist/index.ts';
import { downloadEvidence } from '../assessment/download-evidence.ts';
import { useSession } from '../assessment/session-context.ts';
import { useText } from '../language/text-context.ts';

/** A file under an answer: what it is, and a button that gives it back. */
export function KeptFile({ file }: { file: EvidenceFile }): ReactNode {
  const { t, number } = useText();
  const session = useSession();
  const [problem, setProblem] = useState<'missing' | 'unreadable' | null>(null);

  const open = async (): Promise<void> => {
    try {
      setProblem((await downloadEvidence(session, file)) ? null : 'missing');
    } catch (error) {
      console.error(error);
      setProblem('unreadable');
    }
  };

  return (
    <>
      <p className="row">
        <button type="button" className="plain-button" onClick={() => void open()}>
          <span>
            {t('evidence.file-download')} <bdi>{file.name}</bdi>
          </span>
        </button>
        <span className="soft small">
          {t('evidence.file-kept', {
            size: number(Math.ceil(file.size / 1024)),
            digest: file.digest.slice(0, 12),
          })}
        </span>
      </p>
      <div role="alert">{problem && <p className="field-error">{t(`evidence.file-${problem}`)}</p>}</div>
    </>
  );
}
