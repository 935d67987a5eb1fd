/** CPU time of a document by library and language, as an SVG that follows the reader's light or dark page. */
import { milliseconds } from '../format.ts';
import { MAKER_NAMES } from './makers/index.ts';
import { LANGUAGES, type PdfResults } from './results.ts';

const WIDTH = 780;
const LEFT = 190;
const RIGHT = 660;
const TOP = 64;
const GROUP = 54;
const BAR = 18;

const STYLE = `
  .page { fill: #ffffff } text { fill: #1c2430; font: 13px system-ui, sans-serif }
  .heading { font-size: 16px; font-weight: 600 } .small { fill: #4c5663; font-size: 12px }
  .en { fill: #0b57d0 } .zh { fill: #8a5200 }
  @media (prefers-color-scheme: dark) {
    .page { fill: #12161c } text { fill: #e8ecf1 } .small { fill: #aab4c0 } .en { fill: #8ab4f8 } .zh { fill: #f0b866 }
  }`;
const TITLES = { en: 'English', zh: 'Chinese' } as const;

/** @returns the text of an SVG file */
export function pdfChart({ makers }: PdfResults): string {
  const most = Math.max(
    ...LANGUAGES.flatMap((language) => MAKER_NAMES.map((name) => makers[language][name].warm)),
  );
  const height = TOP + MAKER_NAMES.length * GROUP + 16;
  const groups = MAKER_NAMES.map((name, at) => {
    const top = TOP + at * GROUP;
    const bars = LANGUAGES.map((language, index) => {
      const { warm } = makers[language][name];
      const y = top + index * (BAR + 3);
      const width = Math.max(1, Math.round((warm / most) * (RIGHT - LEFT)));
      const label = `${TITLES[language]}, ${milliseconds(warm)}`;
      return `<rect class="${language}" x="${LEFT}" y="${y}" width="${width}" height="${BAR}"/><text class="small" x="${LEFT + width + 6}" y="${y + 13}">${label}</text>`;
    });
    return `<text x="${LEFT - 12}" y="${top + 24}" text-anchor="end">${name}</text>${bars.join('')}`;
  });
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${height}" role="img" aria-labelledby="title">`,
    '<title id="title">CPU time of a document of 20 pages, warm, by library</title>',
    `<style>${STYLE}</style><rect class="page" width="${WIDTH}" height="${height}"/>`,
    '<text class="heading" x="16" y="30">CPU time of a document of 20 pages, warm</text>',
    ...groups,
    '</svg>\n',
  ].join('\n');
}
