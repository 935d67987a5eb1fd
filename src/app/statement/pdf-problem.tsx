import type { ReactNode } from 'react';
import { useText } from '../language/text-context.ts';
import type { PdfAnswer } from './pdf-worker.ts';

export type PdfFailure = Extract<PdfAnswer, { ok: false }>['error'];

/** Why there is no PDF; nothing of a text is ever dropped in silence. */
export function PdfProblem({ failure }: { failure: PdfFailure }): ReactNode {
  const { t } = useText();
  return (
    <div className="box bad" role="alert">
      <p>{t(`statement.problem.${failure.code}`)}</p>
      {failure.code === 'missing-glyph' ? (
        <ul>
          {failure.characters.map(({ character, codePoint, text, count }) => (
            <li key={codePoint}>{t('statement.problem.character', { character, codePoint, text, count })}</li>
          ))}
        </ul>
      ) : (
        <pre className="small">{('messages' in failure ? failure.messages : failure.faults).join('\n')}</pre>
      )}
    </div>
  );
}
