import { useEffect, useState } from 'react';
import type { Document } from '../../statement/index.ts';
import type { MissingCharacter } from '../../statement/pdf/index.ts';
import { useOneAtATime } from '../controls/use-one-at-a-time.ts';
import { download } from './download.ts';
import { makePdf } from './make-pdf.ts';
import type { PdfAnswer } from './pdf-worker.ts';

export type PdfFailure = Extract<PdfAnswer, { ok: false }>['error'];

export interface Pdf {
  busy: boolean;
  /** Drawn so far, while it is being made. */
  pages: number;
  failure: PdfFailure | null;
  /** Characters that the last PDF shows by their numbers. */
  missing: readonly MissingCharacter[];
  /** Makes the PDF and hands it to the browser; one at a time. Whoever leaves the page wants it no more. */
  save: (name: string, compose: () => Document | Promise<Document>) => void;
}

export function usePdf(): Pdf {
  const { busy, run } = useOneAtATime();
  const [pages, setPages] = useState(0);
  const [failure, setFailure] = useState<PdfFailure | null>(null);
  const [missing, setMissing] = useState<readonly MissingCharacter[]>([]);
  const [leaving, setLeaving] = useState<AbortController | null>(null);
  useEffect(() => () => leaving?.abort(), [leaving]);
  const make = async (...[name, compose]: Parameters<Pdf['save']>): Promise<void> => {
    const controller = new AbortController();
    setLeaving(controller);
    setPages(0);
    setFailure(null);
    setMissing([]);
    try {
      const answer = await makePdf(await compose(), setPages, controller.signal);
      if (answer.ok) {
        setMissing(answer.missing);
        download(name, 'application/pdf', answer.bytes);
      } else setFailure(answer.error);
    } catch (error) {
      if (!controller.signal.aborted) setFailure({ code: 'internal', messages: [String(error)] });
    }
  };
  return {
    busy,
    pages,
    failure,
    missing,
    save: (name, compose) => {
      run(() => make(name, compose));
    },
  };
}
