import type { ReactNode } from 'react';
import type { TransparencyInput } from '../../statement/compose/transparency/index.ts';
import type { Document } from '../../statement/index.ts';
import { download, fileName } from '../statement/download.ts';
import { PaperChoice } from '../statement/paper-choice.tsx';
import { PdfNotes } from '../statement/pdf-notes.tsx';
import { usePdf } from '../statement/use-pdf.ts';

type Kind = 'statement' | 'paper';

interface Props {
  law: string;
  input: TransparencyInput;
  make: (kind: Kind) => Document;
}

/** The statement for the website and for the file, and the working paper, which is for the company alone. */
export function LawDownloads({ law, input, make }: Props): ReactNode {
  const { t } = input.words;
  const pdf = usePdf();
  const { subject, period, assessedOn } = input.assessment.details;
  const name = (kind: Kind, ending: string): string =>
    fileName(
      [subject.name, law, ...(kind === 'paper' ? [t('lawpage.paper-name')] : []), period?.to ?? assessedOn],
      ending,
    );

  const savePdf = (kind: Kind): void => {
    pdf.save(name(kind, 'pdf'), () => make(kind));
  };
  const saveHtml = async (): Promise<void> => {
    const { renderHtml } = await import('../../statement/html/index.ts');
    download(name('statement', 'html'), 'text/html', renderHtml(make('statement')));
  };
  return (
    <>
      <h2>{t('lawpage.downloads')}</h2>
      <PaperChoice />
      <div className="buttons">
        <button
          type="button"
          className="button"
          aria-disabled={pdf.busy}
          onClick={() => {
            savePdf('statement');
          }}
        >
          {t('lawpage.pdf')}
        </button>
        <button type="button" className="button quiet" onClick={() => void saveHtml()}>
          {t('lawpage.html')}
        </button>
        <button
          type="button"
          className="button quiet"
          aria-disabled={pdf.busy}
          onClick={() => {
            savePdf('paper');
          }}
        >
          {t('lawpage.paper')}
        </button>
      </div>
      <PdfNotes pdf={pdf} />
      <p className="soft small">{t('lawpage.paper-hint')}</p>
    </>
  );
}
