import { openJsPdf } from './jspdf.ts';
import type { Maker } from './maker.ts';
import { openOurs } from './ours.ts';
import { openPdfLib } from './pdf-lib.ts';
import { openPdfmake } from './pdfmake.ts';
import { openReactPdf } from './react-pdf.ts';

export const MAKER_NAMES = [
  'probity',
  'pdfmake',
  '@react-pdf/renderer',
  'pdf-lib with fontkit',
  'jsPDF alone',
] as const;
export type MakerName = (typeof MAKER_NAMES)[number];

/** Each loads its library when it is opened, so that a process has no other. */
export const OPEN: Record<MakerName, (language: string) => Promise<Maker>> = {
  probity: openOurs,
  pdfmake: openPdfmake,
  '@react-pdf/renderer': openReactPdf,
  'pdf-lib with fontkit': openPdfLib,
  'jsPDF alone': openJsPdf,
};
