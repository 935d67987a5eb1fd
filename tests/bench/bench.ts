/** The whole benchmark, or the parts named as arguments: `engines`, `pdf`, `size`. Fails only when engines disagree. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { format, resolveConfig } from 'prettier';
import { chart } from './chart.ts';
import { about } from './format.ts';
import { goalsOf, type Goal } from './goals.ts';
import type { Figure } from './measure.ts';
import { runPart } from './parts.ts';
import { pdfChart } from './pdf/chart.ts';
import { pdfGoals } from './pdf/goals.ts';
import { MAKER_NAMES } from './pdf/makers/index.ts';
import { pdfReport } from './pdf/report.ts';
import { LANGUAGES, measurePdfs } from './pdf/results.ts';
import { report, type Occasion } from './report.ts';
import { measureEngines } from './results.ts';

const DOCS = 'docs/bench';
const wanted = process.argv.slice(2);
const wants = (part: string): boolean => wanted.length === 0 || wanted.includes(part);

if (wants('engines')) await engines();
if (wants('pdf')) await documents();
if (wants('size')) print(runPart('size') as Figure[]);

async function engines(): Promise<void> {
  console.error('measuring the engines, about four minutes ...');
  const results = measureEngines();
  const goals = goalsOf(results);
  await writePage('engine', report(results, goals, occasion()), chart(results.engines.answer));
  printGoals(goals);
  const { disagreements, compared } = results.agreement;
  console.log(`\nAgreement: ${compared} moments compared, disagreements: ${disagreements.length}`);
  for (const one of disagreements) console.log(`  ${one}`);
  if (disagreements.length > 0) process.exitCode = 1;
}

async function documents(): Promise<void> {
  console.error('measuring the PDF, about four minutes ...');
  const results = measurePdfs();
  const goals = pdfGoals(results);
  await writePage('pdf', pdfReport(results, goals, occasion()), pdfChart(results));
  printGoals(goals);
  for (const language of LANGUAGES)
    for (const name of MAKER_NAMES) {
      const { missing } = results.makers[language][name];
      if (missing.length === 0) continue;
      console.log(`\n${name}, ${language}: not in the file: ${missing.slice(0, 20).join(' ')}`);
      process.exitCode = 1;
    }
}

function occasion(): Occasion {
  const date = new Date().toISOString().slice(0, 10);
  return { date, node: process.versions.node, cores: availableParallelism() };
}

async function writePage(name: string, page: string, drawing: string): Promise<void> {
  mkdirSync(DOCS, { recursive: true });
  const file = `${DOCS}/${name}.md`;
  const text = await format(page, { ...(await resolveConfig(file)), filepath: file });
  writeFileSync(file, text);
  writeFileSync(`${DOCS}/${name}.svg`, drawing);
  console.log(text);
}

function printGoals(goals: readonly Goal[]): void {
  console.log('Goals');
  for (const { what, goal, found, isMet } of goals)
    console.log(`  ${isMet ? 'met   ' : 'MISSED'}  ${what}: ${found} (${goal})`);
}

function print(figures: readonly Figure[]): void {
  const width = Math.max(...figures.map(({ what }) => what.length));
  for (const { what, value, unit } of figures)
    console.log(`${what.padEnd(width)}  ${about(value, 3).padStart(8)} ${unit}`.trimEnd());
  console.log();
}
