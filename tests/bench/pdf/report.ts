/** The page `docs/bench/pdf.md`. */
import { about, bytes, milliseconds } from '../format.ts';
import type { Goal } from '../goals.ts';
import { table, type Occasion } from '../report.ts';
import { MAKER_NAMES } from './makers/index.ts';
import { LANGUAGES, LENGTHS, type PdfResults } from './results.ts';

const TITLES = { en: 'English', zh: 'Chinese' } as const;

/** @returns Markdown */
export function pdfReport({ makers, lengths }: PdfResults, goals: readonly Goal[], on: Occasion): string {
  return [
    '# The PDF beside others',
    `Written by \`npm run bench -- pdf\` on ${on.date}, with Node ${on.node} on ${on.cores} cores. Do not edit.`,
    '![CPU time of a document by library; the figures are in the tables below](pdf.svg)',
    INTRODUCTION,
    '## Goals',
    table(
      ['Goal', 'Wanted', 'Found', ''],
      goals.map(({ what, goal, found, isMet }) => [what, goal, found, isMet ? 'met' : '**missed**']),
    ),
    ...LANGUAGES.flatMap((language) => {
      const ours = makers[language].probity.warm;
      const rows = MAKER_NAMES.map((name) => {
        const { warm, cold, bytes: size, pages, peak } = makers[language][name];
        const ratio = about(warm / ours, 2);
        return [name, milliseconds(warm), ratio, milliseconds(cold), bytes(size), String(pages), bytes(peak)];
      });
      const head = ['', 'Warm', 'Beside ours', 'Cold', 'File', 'Pages', 'Memory'];
      return [`## ${TITLES[language]}`, table(head, rows)];
    }),
    '## Ours by length',
    table(
      ['', 'Warm', 'Cold', 'File', 'A page', 'Memory'],
      LANGUAGES.flatMap((language) =>
        lengths[language].map(({ warm, cold, bytes: size, pages, peak }, at) => [
          `${TITLES[language]}, ${LENGTHS[at] ?? 0} pages`,
          milliseconds(warm),
          milliseconds(cold),
          bytes(size),
          bytes(size / pages),
          bytes(peak),
        ]),
      ),
    ),
    METHOD,
  ].join('\n\n');
}

const INTRODUCTION = `The statement of a sample, its blocks repeated until 20 pages are full, made by each library from the same document: the same texts, headings, tables, boxes, bars, running header and page numbers, in the same fonts. The QR code is left out, which not all of them can draw.

- **probity**: ours, on jsPDF: tagged for screen readers (PDF/UA-1), archival (PDF/A-3a), with contents, bookmarks, links and the record inside. None of the others writes any of this here, and none is asked to: they do less work for the same words.
- **pdfmake** and **@react-pdf/renderer** lay out by themselves; **pdf-lib with fontkit** and **jsPDF alone** get lines and pages from the same plain layout, written for this comparison.`;

const METHOD = `## How it is measured

- **Time**: CPU time of the process, garbage collection included. Each library and language has a fresh process, three times over and in turn; the least of them counts. "Cold" is the first document, with loading the library and its fonts; "warm" the fastest of those that follow. What a library keeps from one document to the next, such as an open font, it keeps here; none keeps texts or layouts, so that a repeated block is work each time.
- **Memory**: the most that the process ever had, of all documents that it made.
- **The same content**: pdf.js takes the text out of every file; \`npm run bench\` fails when words of the document are missing in it. The adapters are in \`tests/bench/pdf/makers\`.
- A missed goal is shown and does not fail it.`;
