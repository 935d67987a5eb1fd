/** The page `docs/bench/soak.md`. */
import { about, bytes, milliseconds } from '../format.ts';
import { table, type Occasion } from '../report.ts';
import type { Once } from './once.ts';
import { MEASURES, type Visit } from './visit.ts';

export interface Store {
  records: number;
  /** Of evidence. */
  bytes: number;
  visit: Visit;
}

/** The home page, in milliseconds. */
const LIMIT = 1000;

const TITLES: Record<keyof Visit, string> = {
  home: 'Home page: from the address to rows, and a key answered',
  search: 'A letter in the search',
  sort: 'Sorting by name',
  deaf: 'Longest that the home page did not listen, in the five seconds after',
  memory: 'Memory of the home page',
  open: 'Opening an assessment from the list',
  save: 'Saving an answer, to the word that it is saved',
  portfolio: 'Ten suppliers side by side, from the address',
  remove: 'Deleting an assessment',
};

/** @returns Markdown */
export function soakReport(few: Store, many: Store, once: Once, on: Occasion): string {
  const number = (value: number): string => value.toLocaleString('en');
  const head = ['', `${few.records} records`, `${number(many.records)} records`, 'Times as much'];
  const shown = (measure: keyof Visit, { visit }: Store): string =>
    measure === 'memory' ? bytes(visit[measure]) : milliseconds(visit[measure]);
  const ratio = (measure: keyof Visit): string =>
    few.visit[measure] > 0 ? about(many.visit[measure] / few.visit[measure], 2) : '';
  const { home } = many.visit;
  return [
    '# A full browser',
    `Written by \`npm run bench -- soak\` on ${on.date}, with Node ${on.node} on ${on.cores} cores. Do not edit.`,
    `The built app in Chromium, with ${number(many.records)} records and ${bytes(many.bytes)} of evidence, beside ${few.records} records without evidence. Goal: the home page within a second. Found: ${milliseconds(home)}, ${home <= LIMIT ? 'met' : '**missed**'}.`,
    table(
      head,
      MEASURES.map((measure) => [TITLES[measure], shown(measure, few), shown(measure, many), ratio(measure)]),
    ),
    '## Once, in the full browser',
    [
      `- A filter by result asks for the findings of every record: ${number(once.judged)} of them are worked out in ten seconds, while the page goes on.`,
      `- The home page says of the room: "${once.room}"`,
      `- Erasing everything takes ${milliseconds(once.erase)}.`,
    ].join('\n'),
    METHOD,
  ].join('\n\n');
}

const METHOD = `## How it is measured

- **Records** are the samples, of all journeys, under other names; two of three are cut off where somebody might have stopped. The app's own store keeps them, one after the other. One in five has an evidence file of 20 kB to 4 MB that cannot be packed.
- **Times** are taken inside the page, from what is done to what is then painted; for the home page, from the address until rows are there, and as long as a letter that is then typed into the search takes. Each in a page of its own, five times; the least counts, since other programs run as well. The browser has visited before, so that the app is kept on the device.
- **Memory** is what JavaScript holds after garbage is collected; rows and images of the browser itself are not in it.`;
