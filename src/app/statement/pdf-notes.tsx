import type { ReactNode } from 'react';
import { useText } from '../language/text-context.ts';
import type { Pdf } from './use-pdf.ts';

interface Props {
  pdf: Pdf;
}

/** How far the PDF is; why there is none, or what in it is not shown as it was written. */
export function PdfNotes({ pdf }: Props): ReactNode {
  const { t } = useText();
  return (
    <>
      <p className="soft small">
        <span role="status">{pdf.busy && t('statement.pdf-busy')}</span>
        {/* To be seen, not to be read aloud page by page. */}
        {pdf.busy && pdf.pages > 0 && (
          <span aria-hidden="true"> {t('statement.pdf-pages', { pages: pdf.pages })}</span>
        )}
      </p>
      <Outcome pdf={pdf} />
    </>
  );
}

function Outcome({ pdf: { failure, missing } }: Props): ReactNode {
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
