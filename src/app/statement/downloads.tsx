import type { ReactNode } from 'react';
import { writeRecord } from '../../record/index.ts';
import type { Document } from '../../statement/index.ts';
import { useSessionView } from '../assessment/session-context.ts';
import { useText } from '../language/text-context.ts';
import { AddressField } from './address-field.tsx';
import { download, fileName } from './download.ts';
import { PaperChoice } from './paper-choice.tsx';
import { PdfNotes } from './pdf-notes.tsx';
import { usePdf } from './use-pdf.ts';

/** PDF, web page, and the record itself. */
export function Downloads({ document }: { document: Document }): ReactNode {
  const { t } = useText();
  const { record, assessment } = useSessionView();
  const pdf = usePdf();
  const name = (ending: string): string => {
    const { subject, assessedOn } = assessment.details;
    return fileName([t('app.name'), subject.name, assessedOn], ending);
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
          aria-disabled={pdf.busy}
          onClick={() => {
            pdf.save(name('pdf'), () => document);
          }}
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
      <PdfNotes pdf={pdf} />
      <p className="soft small">{t('statement.record-hint')}</p>
      {/* Below the buttons, so that a message about the address does not push one away from under the pointer. */}
      <details>
        <summary>
          <span>{t('statement.edition')}</span>
        </summary>
        <PaperChoice />
        <AddressField />
      </details>
    </>
  );
}
