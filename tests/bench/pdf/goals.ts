/** What the PDF is held to. */
import { about, bytes, milliseconds } from '../format.ts';
import type { Goal } from '../goals.ts';
import { LANGUAGES, type PdfResults } from './results.ts';

const AT_MOST = { milliseconds: 250, bytesAPage: 5000 };
const AT_LEAST = { pdfmake: 4, '@react-pdf/renderer': 20 } as const;
const NAMES = { en: 'English', zh: 'Chinese' } as const;

export function pdfGoals({ makers }: PdfResults): Goal[] {
  const { bytes: size, pages } = makers.en.probity;
  const aPage = size / pages;
  return [
    ...LANGUAGES.map((language): Goal => {
      const { warm } = makers[language].probity;
      return {
        what: `${NAMES[language]}, 20 pages, warm`,
        goal: `at most ${AT_MOST.milliseconds} ms of CPU`,
        found: milliseconds(warm),
        isMet: warm <= AT_MOST.milliseconds,
      };
    }),
    {
      what: 'A page of Latin text',
      goal: `at most ${bytes(AT_MOST.bytesAPage)}`,
      found: bytes(aPage),
      isMet: aPage <= AT_MOST.bytesAPage,
    },
    ...LANGUAGES.flatMap((language) =>
      (['pdfmake', '@react-pdf/renderer'] as const).map((peer): Goal => {
        const ratio = makers[language][peer].warm / makers[language].probity.warm;
        return {
          what: `${NAMES[language]}, beside ${peer}`,
          goal: `at least ${AT_LEAST[peer]} times as fast`,
          found: `${about(ratio, 2)} times`,
          isMet: ratio >= AT_LEAST[peer],
        };
      }),
    ),
  ];
}
