import { useState, type ReactNode } from 'react';
import { fold, writeRecord } from '../../record/index.ts';
import { replay } from '../../questionnaire/index.ts';
import { composeDeclaration, type Document } from '../../statement/index.ts';
import { useModel, useSession, useSessionView } from '../assessment/session-context.ts';
import { useWords } from '../language/use-words.ts';
import { download, fileName } from '../statement/download.ts';
import { PaperChoice } from '../statement/paper-choice.tsx';
import { PdfNotes } from '../statement/pdf-notes.tsx';
import { useEdition } from '../statement/use-edition.ts';
import { usePdf } from '../statement/use-pdf.ts';
import { makeReturn } from './make-return.ts';

/** The file for the buyer, the declaration to print, and the working file for another device. */
export function TakeAway({ isSigned }: { isSigned: boolean }): ReactNode {
  const words = useWords();
  const { t } = words;
  const model = useModel();
  const session = useSession();
  const edition = useEdition();
  const { record, assessment } = useSessionView();
  const pdf = usePdf();
  const [missing, setMissing] = useState<string[]>([]);
  const name = (ending: string): string =>
    fileName([t('sign.file'), assessment.details.subject.name, assessment.signature?.signedOn ?? ''], ending);

  const handedOver = async () => {
    const { handOver } = await import('../../exchange/index.ts');
    return handOver(model, record);
  };
  const saveReturn = async (): Promise<void> => {
    const declared = await handedOver();
    if (!declared) return;
    const made = await makeReturn(session, declared);
    setMissing(made.ok ? [] : made.missing);
    if (made.ok) download(name('zip'), 'application/zip', made.bytes);
  };
  const document = async (): Promise<Document> => {
    const declared = (await handedOver()) ?? record;
    const said = fold(declared);
    return composeDeclaration({
      model,
      record: declared,
      assessment: said,
      state: replay(model, said.changes),
      words,
      ...edition,
    });
  };

  return (
    <>
      <PaperChoice />
      <div className="buttons">
        {isSigned && (
          <button type="button" className="button" onClick={() => void saveReturn()}>
            {t('sign.return')}
          </button>
        )}
        <button
          type="button"
          className="button quiet"
          aria-disabled={pdf.busy}
          onClick={() => {
            pdf.save(name('pdf'), document);
          }}
        >
          {t('sign.pdf')}
        </button>
        <button
          type="button"
          className="button quiet"
          onClick={() => download(name('json'), 'application/json', writeRecord(record))}
        >
          {t('sign.working-file')}
        </button>
      </div>
      <div role="alert">
        {missing.length > 0 && (
          <div className="box bad">
            <p>{t('sign.missing-files')}</p>
            <ul>
              {missing.map((one) => (
                <li key={one}>{one}</li>
              ))}
            </ul>
          </div>
        )}
      </div>
      <PdfNotes pdf={pdf} />
      <p className="soft small">{t('sign.working-file-hint')}</p>
    </>
  );
}
