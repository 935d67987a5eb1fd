import { useState } from 'react';
import type { Document } from '../../statement/index.ts';
import { download } from './download.ts';
import { makePdf } from './make-pdf.ts';
import type { PdfFailure } from './pdf-problem.tsx';

interface Pdf {
  busy: boolean;
  failure: PdfFailure | null;
  /** Makes the PDF and hands it to the browser; one at a time. */
  save: (name: string, compose: () => Document | Promise<Document>) => Promise<void>;
}

export function usePdf(): Pdf {
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<PdfFailure | null>(null);
  const save: Pdf['save'] = async (name, compose) => {
    if (busy) return;
    setBusy(true);
    setFailure(null);
    try {
      const answer = await makePdf(await compose());
      if (answer.ok) download(name, 'application/pdf', answer.bytes);
      else setFailure(answer.error);
    } catch (error) {
      setFailure({ code: 'internal', messages: [String(error)] });
    } finally {
      setBusy(false);
    }
  };
  return { busy, failure, save };
}
