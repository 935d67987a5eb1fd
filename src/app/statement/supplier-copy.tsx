import type { ReactNode } from 'react';
import { composeSupplierCopy } from '../../statement/index.ts';
import { useFindings } from '../assessment/use-findings.ts';
import { useModel, useSessionView, useWalk } from '../assessment/session-context.ts';
import { useText } from '../language/text-context.ts';
import { useWordsForSupplier } from '../language/use-words.ts';
import { fileName } from './download.ts';
import { PdfNotes } from './pdf-notes.tsx';
import { useEdition } from './use-edition.ts';
import { usePdf } from './use-pdf.ts';

/** What of the result may be given to the supplier. */
export function SupplierCopy(): ReactNode {
  const { t } = useText();
  const words = useWordsForSupplier();
  const model = useModel();
  const state = useWalk();
  const findings = useFindings();
  const edition = useEdition();
  const { record, assessment } = useSessionView();
  const pdf = usePdf();
  const { subject, assessedOn } = assessment.details;
  const document = () =>
    composeSupplierCopy({
      model,
      record,
      assessment,
      state,
      findings,
      words,
      ...edition,
    });
  return (
    <>
      <h2>{t('statement.copy-title')}</h2>
      <p>{t('statement.copy-hint')}</p>
      <p className="buttons">
        <button
          type="button"
          className="button quiet"
          aria-disabled={pdf.busy}
          onClick={() => {
            pdf.save(fileName([t('statement.copy-file'), subject.name, assessedOn], 'pdf'), document);
          }}
        >
          {t('statement.copy')}
        </button>
      </p>
      <PdfNotes pdf={pdf} />
    </>
  );
}
