import { useState, type ReactNode } from 'react';
import { writeRecord } from '../../record/index.ts';
import type { Document } from '../../statement/index.ts';
import { useSessionView } from '../assessment/session-context.ts';
import { useText } from '../language/text-context.ts';
import { download, fileName } from './download.ts';
import { makePdf } from './make-pdf.ts';
import { PdfProblem, type PdfFailure } from './pdf-problem.tsx';

/** PDF, web page, and the record itself. */
export function Downloads({ document }: { document: Document }): ReactNode {
  const { t } = useText();
  const { record, assessment } = useSessionView();
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<PdfFailure | null>(null);
  const name = (ending: string): string => {
    const { subject, assessedOn } = assessment.details;
    return fileName([t('app.name'), subject.name, assessedOn], ending);
  };

  const savePdf = async (): Promise<void> => {
    setBusy(true);
    setFailure(null);
    try {
      const answer = await makePdf(document);
      if (answer.ok) download(name('pdf'), 'application/pdf', answer.bytes);
      else setFailure(answer.error);
    } catch (error) {
      setFailure({ code: 'internal', messages: [String(error)] });
    } finally {
      setBusy(false);
    }
  };
  const saveHtml = async (): Promise<void> => {
    const { renderHtml } = await import('../../statement/html/index.ts');
    download(name('html'), 'text/html', renderHtml(document));
  };

  return (
    <>
      <div className="buttons">
        <button
          type="button"
          className="button"
          aria-disabled={busy}
          onClick={() => void (busy ? undefined : savePdf())}
        >
          {t('statement.pdf')}
        </button>
        <button type="button" className="button quiet" onClick={() => void saveHtml()}>
          {t('statement.html')}
        </button>
        <button
          type="button"
          className="button quiet"
          onClick={() => download(name('json'), 'application/json', writeRecord(record))}
        >
          {t('statement.record')}
        </button>
      </div>
      <p role="status" className="soft small">
        {busy && t('statement.pdf-busy')}
      </p>
      {failure && <PdfProblem failure={failure} />}
      <p className="soft small">{t('statement.record-hint')}</p>
    </>
  );
}
