/** The page `docs/bench/engine.md`: first what does not depend on the machine, then the times of the one that measured. */
import { MEASURES, type Measure } from './comparison.ts';
import { ENGINE_NAMES, type EngineName } from './engines/index.ts';
import { about, bytes, microseconds, milliseconds } from './format.ts';
import type { Goal } from './goals.ts';
import { exponent, type Point } from './measure.ts';
import type { ProofOfLength } from './proof.ts';
import { SIZES, type Cell, type Results } from './results.ts';

/** When and with what it was measured. */
export interface Occasion {
  /** ISO date. */
  date: string;
  node: string;
  cores: number;
}

const TITLES: Record<Measure, { title: string; shown: (value: number) => string }> = {
  first: { title: 'One answer, in the first walk of a fresh process', shown: microseconds },
  answer: { title: 'One answer, warmed up', shown: microseconds },
  gate: { title: 'One change of an early answer that many conditions read', shown: microseconds },
  load: { title: 'Load: from the parsed checklist to the first question', shown: milliseconds },
  restore: { title: 'Restore: a kept assessment with all its answers', shown: milliseconds },
  heap: { title: 'Memory per question, loaded and answered', shown: bytes },
};

const INSIDE = {
  event: 'An event to an xstate actor of the same depth that does nothing but keep it',
  model: 'Build the model',
  actor: 'Make the statechart and start its actor',
  derive: 'Which questions are asked, from all answers at once',
  findings: 'Findings',
} as const;

/** @returns Markdown */
export function report(results: Results, goals: readonly Goal[], occasion: Occasion): string {
  const { engines, agreement } = results;
  return [
    '# The engine beside others',
    `Written by \`npm run bench\` on ${occasion.date}, with Node ${occasion.node} on ${occasion.cores} cores. Do not edit.`,
    '![Time of one answer by number of questions; the figures are in the tables below](engine.svg)',
    INTRODUCTION,
    '## Goals',
    table(
      ['Goal', 'Wanted', 'Found', ''],
      goals.map(({ what, goal, found, isMet }) => [what, goal, found, isMet ? 'met' : '**missed**']),
    ),
    '## Beside the lower bound',
    'Times as long as the lower bound, to one digit; these hold on other machines. "Growth" is the k of N^k between 100 and 10,000 questions.',
    ...(['first', 'answer', 'gate'] as const).flatMap((measure) => [
      `### ${TITLES[measure].title}`,
      ratios(engines[measure]),
    ]),
    '## In figures',
    'On the machine that measured; another may take half or twice as long. `*`: too slow for the whole workload, measured on its beginning.',
    ...MEASURES.flatMap((measure) => [`### ${TITLES[measure].title}`, figures(engines[measure], measure)]),
    '### Only ours',
    inside(results),
    '## Agreement',
    agreement.disagreements.length === 0
      ? `The others asked the same questions as ours at each of ${agreement.compared.toLocaleString('en')} moments that were compared.`
      : agreement.disagreements.map((one) => `- **${one}**`).join('\n'),
    '## Workload',
    WORKLOAD,
    workload(results),
    METHOD,
  ].join('\n\n');
}

function ratios(cells: Record<EngineName, Cell[]>): string {
  const bound = cells['lower bound'];
  return table(
    ['', ...SIZES.map(questions), 'Growth'],
    ENGINE_NAMES.map((name) => [
      name,
      ...cells[name].map(({ value, cut }, at) => about(value / (bound[at]?.value ?? 0), 1) + star(cut)),
      growth(cells[name]),
    ]),
  );
}

function figures(cells: Record<EngineName, Cell[]>, measure: Measure): string {
  return table(
    ['', ...SIZES.map(questions)],
    ENGINE_NAMES.map((name) => [
      name,
      ...cells[name].map(({ value, cut }) => TITLES[measure].shown(value) + star(cut)),
    ]),
  );
}

function inside({ compile, inside: parts, proofs, proofsOfLength }: Results): string {
  const row = (name: string, points: readonly Point[]): string[] => [
    name,
    ...points.map(({ value }) => milliseconds(value)),
    growth(points),
  ];
  const rows = [
    row(
      'Compile from YAML, as the first thing of a process',
      compile.map(({ n, taken }) => ({ n, value: taken.first })),
    ),
    row(
      'Compile from YAML, warmed up',
      compile.map(({ n, taken }) => ({ n, value: taken.warm })),
    ),
    row(
      'Proof, as the first thing of a process',
      proofsOfLength.map(({ n, milliseconds: value }) => ({ n, value })),
    ),
    proofRow('Claims of the proof, and how many of them were not decided', proofsOfLength, (one) =>
      [one.claims, one.undecided].map((count) => count.toLocaleString('en')).join(', '),
    ),
    proofRow('Memory of the process that proves', proofsOfLength, (one) => bytes(one.bytes)),
    ...(Object.keys(INSIDE) as (keyof typeof INSIDE)[]).map((key) => row(INSIDE[key], parts[key])),
  ];
  const proven = proofs.map(
    ({ id, claims, taken }) =>
      `Proof of the checklist "${id}" (${claims} claims): ${milliseconds(taken.warm)} warmed up, ${milliseconds(taken.first)} as the first thing of a process.`,
  );
  return [table(['', ...SIZES.map(questions), 'Growth'], rows), ...proven].join('\n\n');
}

const proofRow = (
  name: string,
  proofs: readonly ProofOfLength[],
  shown: (one: ProofOfLength) => string,
): string[] => [name, ...proofs.map(shown), ''];

function workload({ shapes }: Results): string {
  return table(
    ['Questions', 'with a condition', 'Conditions on the most read gate', 'Answers in the walk'],
    shapes.map((shape) =>
      [shape.questions, shape.conditions, shape.widest, shape.answers].map((count) =>
        count.toLocaleString('en'),
      ),
    ),
  );
}

const questions = (size: number): string => `${size.toLocaleString('en')} questions`;
const growth = (points: readonly Point[]): string => `N^${about(exponent(points), 2)}`;
const star = (cut: boolean): string => (cut ? ' *' : '');

export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  return [line(head), line(head.map((_, at) => (at === 0 ? '---' : '---:'))), ...rows.map(line)].join('\n');
}

const INTRODUCTION = `Every engine gets the same checklist and the same answers, and after each answer it is settled which questions are asked.

- **lower bound**: written by hand for this comparison, to show how fast it can be done at all: truth tables in typed arrays, no history, no copies.
- **probity**: our engine. Each answer makes a new state and leaves the old one as it was.
- **probity, actor**: an answer as an event to the statechart; **+ NEXT**: and a second event that goes to the next question.
- **json-logic-engine**: compiled JSON rules, all run again after each answer, the usual way of rule engines.
- **survey-core**: SurveyJS without its pages, the library that a user would most likely pick instead.`;

const WORKLOAD = `Drawn by lot with a fixed seed, written as YAML of about as many characters a question as ours has, and compiled by our compiler (\`tests/bench/workload\`). Sections of 25 questions; the first one has gates, which three comparisons in ten look at. Of the others, 55 in 100 are themes with flags, actions and credits, the rest follow-ups (multiple choice, number, text, groups), four in five of them with a condition of one to three comparisons. The walk answers each question that is asked when its turn comes; then gates are changed 300 times.`;

const METHOD = `## How it is measured

- **What the engines must agree on**: an answer to a question that is not asked counts nowhere, and is back when the question is. survey-core would count hidden answers or lose them, so its conditions also carry the condition of each question that they read. No condition has a negation: ours would wait for the answer that is still open, where the others say "true" at once. After each step (of 10,000 questions: at the start, at the end and every 25th) the asked questions are compared with ours; \`npm run bench\` fails when they differ. A missed goal is shown and does not fail it.
- **Time**: CPU time of the process, garbage collection included. Each engine and size has a process of its own that repeats loading, walk, restoring and changes for 2.5 s and takes the mean of the later half; the tables show the median of three processes. What does not get through the workload in 1.5 s is cut there, and has one process. Compiling and proving are wall time of a fresh process, since that is what their user waits for.
- **Input**: each engine gets the id of a question and the answer, as a page or a log has them, and finds its own place for it. It may make its own form of the checklist before the clock starts; "load" begins there. The lower bound is one for answers and changes, not for loading.
- **Memory**: the heap and typed arrays after a forced collection, loaded and restored, less what was in use before.`;
