import { useState } from 'react';
import type { Document } from '../../statement/index.ts';
import type { MissingCharacter } from '../../statement/pdf/index.ts';
import { download } from './download.ts';
import { makePdf } from './make-pdf.ts';
import type { PdfFailure } from './pdf-notes.tsx';

interface Pdf {
  busy: boolean;
  failure: PdfFailure | null;
  /** Characters that the last PDF shows by their numbers. */
  missing: readonly MissingCharacter[];
  /** Makes the PDF and hands it to the browser; one at a time. */
  save: (name: string, compose: () => Document | Promise<Document>) => Promise<void>;
}

export function usePdf(): Pdf {
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<PdfFailure | null>(null);
  const [missing, setMissing] = useState<readonly MissingCharacter[]>([]);
  const save: Pdf['save'] = async (name, compose) => {
    if (busy) return;
    setBusy(true);
    setFailure(null);
    setMissing([]);
    try {
      const answer = await makePdf(await compose());
      if (answer.ok) {
        setMissing(answer.missing);
        download(name, 'application/pdf', answer.bytes);
      } else setFailure(answer.error);
    } catch (error) {
      setFailure({ code: 'internal', messages: [String(error)] });
    } finally {
      setBusy(false);
    }
  };
  return { busy, failure, missing, save };
}
