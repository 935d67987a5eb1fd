import type { ReactNode } from 'react';
import type { MissingCharacter } from '../../statement/pdf/index.ts';
import { useText } from '../language/text-context.ts';
import type { PdfAnswer } from './pdf-worker.ts';

export type PdfFailure = Extract<PdfAnswer, { ok: false }>['error'];

interface Props {
  failure: PdfFailure | null;
  missing: readonly MissingCharacter[];
}

/** Why there is no PDF, or what in it is not shown as it was written. */
export function PdfNotes({ failure, missing }: Props): ReactNode {
  const { t } = useText();
  if (failure)
    return (
      <div className="box bad" role="alert">
        <p>{t(`statement.problem.${failure.code}`)}</p>
        <pre className="small">{('messages' in failure ? failure.messages : failure.faults).join('\n')}</pre>
      </div>
    );
  if (missing.length === 0) return null;
  return (
    <div className="box warn" role="alert">
      <p>{t('statement.missing')}</p>
      <ul>
        {missing.map(({ character, codePoint, text, count }) => (
          <li key={codePoint}>{t('statement.missing.character', { character, codePoint, text, count })}</li>
        ))}
      </ul>
    </div>
  );
}
