/** The whole benchmark, or the parts named as arguments: `engines`, `pdf`, `size`. Fails only when engines disagree. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { format, resolveConfig } from 'prettier';
import { chart } from './chart.ts';
import { about } from './format.ts';
import { goalsOf } from './goals.ts';
import { median, type Figure } from './measure.ts';
import { runPart } from './parts.ts';
import { report } from './report.ts';
import { measureEngines } from './results.ts';

const DOCS = 'docs/bench';
const ROUNDS = 3;
const wanted = process.argv.slice(2);
const wants = (part: string): boolean => wanted.length === 0 || wanted.includes(part);

if (wants('engines')) await engines();
if (wants('pdf')) documents();
if (wants('size')) print(runPart('size') as Figure[]);

async function engines(): Promise<void> {
  console.error('measuring the engines, about four minutes ...');
  const results = measureEngines();
  const goals = goalsOf(results);
  const date = new Date().toISOString().slice(0, 10);
  const page = report(results, goals, { date, node: process.versions.node, cores: availableParallelism() });
  mkdirSync(DOCS, { recursive: true });
  const file = `${DOCS}/engine.md`;
  const text = await format(page, { ...(await resolveConfig(file)), filepath: file });
  writeFileSync(file, text);
  writeFileSync(`${DOCS}/engine.svg`, chart(results.engines.answer));
  console.log(text);
  console.log('Goals');
  for (const { what, goal, found, isMet } of goals)
    console.log(`  ${isMet ? 'met   ' : 'MISSED'}  ${what}: ${found} (${goal})`);
  const { disagreements, compared } = results.agreement;
  console.log(`\nAgreement: ${compared} moments compared, disagreements: ${disagreements.length}`);
  for (const one of disagreements) console.log(`  ${one}`);
  if (disagreements.length > 0) process.exitCode = 1;
}

function documents(): void {
  console.error('measuring the PDF ...');
  const figures = (['en', 'zh'] as const).map((language) => medianFigures(language));
  print(figures.flat());
  const [english, chinese] = figures.map((one) => one.map(({ value }) => value));
  const ratio = (at: number): string => about((chinese?.[at] ?? 0) / (english?.[at] ?? 0), 2);
  console.log(`Chinese statement to English: ${ratio(1)} times the time, ${ratio(3)} times the bytes\n`);
}

function medianFigures(language: 'en' | 'zh'): Figure[] {
  const rounds = Array.from({ length: ROUNDS }, () => runPart('pdf', language) as Figure[]);
  const [first = []] = rounds;
  return first.map((figure, at) => ({
    ...figure,
    value: median(rounds.map((round) => round[at]?.value ?? Number.NaN)),
  }));
}

function print(figures: readonly Figure[]): void {
  const width = Math.max(...figures.map(({ what }) => what.length));
  for (const { what, value, unit } of figures)
    console.log(`${what.padEnd(width)}  ${about(value, 3).padStart(8)} ${unit}`.trimEnd());
  console.log();
}
