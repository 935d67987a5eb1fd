/** Time of an answer by number of questions, both axes logarithmic, as an SVG that follows the reader's light or dark page. */
import type { EngineName } from './engines/index.ts';
import { microseconds } from './format.ts';
import type { Cell } from './results.ts';

const WIDTH = 780;
const HEIGHT = 440;
const PLOT = { left: 70, right: 540, top: 56, bottom: 388 };
const LABEL_HEIGHT = 18;

/** Dashes tell the three lines of ours apart without colour. */
const LOOKS: Record<EngineName, { colour: string; dash?: string }> = {
  'lower bound': { colour: 'bound' },
  probity: { colour: 'ours' },
  'probity, actor': { colour: 'ours', dash: '7 4' },
  'probity, actor + NEXT': { colour: 'ours', dash: '2 4' },
  'json-logic-engine': { colour: 'rules' },
  'survey-core': { colour: 'survey' },
};

const STYLE = `
  .page { fill: #ffffff } .grid { stroke: #d8dde3 } text { fill: #1c2430; font: 13px system-ui, sans-serif }
  .heading { font-size: 16px; font-weight: 600 } .tick { fill: #4c5663; font-size: 12px }
  path { fill: none; stroke-width: 2.5 }
  .bound { --c: #5b6470 } .ours { --c: #0b57d0 } .rules { --c: #8a5200 } .survey { --c: #a8192e }
  path, circle { stroke: var(--c) } circle, .label { fill: var(--c) }
  @media (prefers-color-scheme: dark) {
    .page { fill: #12161c } .grid { stroke: #303844 } text { fill: #e8ecf1 } .tick { fill: #aab4c0 }
    .bound { --c: #aeb7c2 } .ours { --c: #8ab4f8 } .rules { --c: #f0b866 } .survey { --c: #f7929f }
  }`;

interface Line {
  name: EngineName;
  cells: Cell[];
}

/** @returns the text of an SVG file */
export function chart(answers: Record<EngineName, Cell[]>): string {
  const lines = (Object.keys(LOOKS) as EngineName[]).map((name): Line => ({ name, cells: answers[name] }));
  const all = lines.flatMap(({ cells }) => cells);
  const x = scale(
    all.map(({ n }) => n),
    PLOT.left,
    PLOT.right,
  );
  const y = scale(
    all.map(({ value }) => value),
    PLOT.bottom,
    PLOT.top,
  );
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${HEIGHT}" role="img" aria-labelledby="title desc">`,
    `<title id="title">Time of one answer by number of questions</title>`,
    `<desc id="desc">${description(lines)}</desc>`,
    `<style>${STYLE}\n</style>`,
    `<rect class="page" width="${WIDTH}" height="${HEIGHT}"/>`,
    text(16, 28, 'Time of one answer (a tenfold per line)', 'heading'),
    ...y.decades.flatMap((value) => [
      `<path class="grid" d="M${PLOT.left} ${y.at(value)}H${PLOT.right}" style="stroke-width:1"/>`,
      text(PLOT.left - 10, y.at(value) + 4, microseconds(value), 'tick', 'end'),
    ]),
    ...x.decades.map((value) =>
      text(x.at(value), PLOT.bottom + 22, value.toLocaleString('en'), 'tick', 'middle'),
    ),
    text((PLOT.left + PLOT.right) / 2, PLOT.bottom + 42, 'questions in the checklist', 'tick', 'middle'),
    ...lines.map((line) => drawn(line, x, y)),
    ...labels(lines, y),
    '</svg>\n',
  ].join('\n');
}

interface Scale {
  at: (value: number) => number;
  decades: number[];
}

/** From the power of ten below the smallest value to the one above the largest. */
function scale(values: readonly number[], from: number, to: number): Scale {
  const low = Math.floor(Math.log10(Math.min(...values)));
  const high = Math.ceil(Math.log10(Math.max(...values)));
  return {
    at: (value) => Math.round(from + ((Math.log10(value) - low) / (high - low)) * (to - from)),
    decades: Array.from({ length: high - low + 1 }, (_, step) => 10 ** (low + step)),
  };
}

function drawn({ name, cells }: Line, x: Scale, y: Scale): string {
  const { colour, dash } = LOOKS[name];
  const points = cells.map(({ n, value }) => ({ left: x.at(n), top: y.at(value) }));
  const route = points.map(({ left, top }) => `${left} ${top}`).join('L');
  const dots = points.map(({ left, top }) => `<circle cx="${left}" cy="${top}" r="3"/>`).join('');
  return `<g class="${colour}"><path d="M${route}"${dash ? ` stroke-dasharray="${dash}"` : ''}/>${dots}</g>`;
}

/** At the end of each line, from the top down, moved apart where they would touch. */
function labels(lines: readonly Line[], y: Scale): string[] {
  const wanted = lines
    .map(({ name, cells }) => ({ name, end: cells.at(-1)?.value ?? Number.NaN }))
    .sort((a, b) => b.end - a.end);
  let lowest = Number.NEGATIVE_INFINITY;
  return wanted.map(({ name, end }) => {
    lowest = Math.max(y.at(end) + 4, lowest + LABEL_HEIGHT);
    return text(PLOT.right + 12, lowest, `${name} ${microseconds(end)}`, `${LOOKS[name].colour} label`);
  });
}

function description(lines: readonly Line[]): string {
  const sentences = lines.map(({ name, cells }) => {
    const figures = cells.map(
      ({ n, value }) => `${microseconds(value)} at ${n.toLocaleString('en')} questions`,
    );
    return `${name}: ${figures.join(', ')}.`;
  });
  return sentences.join(' ');
}

function text(x: number, y: number, words: string, look: string, anchor?: 'middle' | 'end'): string {
  const at = anchor ? ` text-anchor="${anchor}"` : '';
  return `<text class="${look}" x="${x}" y="${y}"${at}>${words}</text>`;
}
