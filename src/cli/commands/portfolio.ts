/** `probity portfolio`: the suppliers of one tender side by side. */
import { existsSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { journeyOf } from '../../checklist/index.ts';
import { csvOf, portfolioTable, xlsxOf, type Cell, type Table } from '../../exchange/portfolio/index.ts';
import { checkDay } from '../check-day.ts';
import { StorageError, type Damage } from '../../storage/index.ts';
import { damageText } from '../damage-text.ts';
import { FOUND, OK } from '../exit-codes.ts';
import { isFolder, refuseOverwriting, writeWhole } from '../files.ts';
import { openAssessment, type OpenAssessment, type OpenOptions } from '../open-record.ts';
import type { Surroundings } from '../surroundings.ts';
import { wordsFor } from '../words.ts';
import { WrongInput } from '../wrong-input.ts';

export interface PortfolioOptions {
  on?: string;
  checklist?: string;
  csv?: boolean;
  xlsx?: boolean;
  json?: boolean;
  output?: string;
}

/** @param paths of records, or of folders of records */
export async function portfolio(
  paths: readonly string[],
  { on, output, ...options }: PortfolioOptions,
  around: Surroundings,
): Promise<number> {
  const { words: cli, print, say } = around;
  checkDay(on, cli);
  if (options.xlsx && output === undefined) throw new WrongInput([cli.t('portfolio.needs-output')]);
  const files = [...new Set((await Promise.all(paths.map((path) => recordsAt(path, around)))).flat())];
  if (output !== undefined) for (const file of files) refuseOverwriting(file, output, cli);
  const { suppliers, damaged } = await openSuppliers(files, options.checklist, around);
  const [first] = suppliers;
  if (!first)
    throw new WrongInput([...damaged, ...paths.map((path) => cli.t('portfolio.no-records', { path }))]);
  const table = portfolioTable(
    suppliers,
    on ?? around.today,
    await wordsFor(first.checklist, around, 'follow'),
  );
  const content = await written(table, options);
  if (output === undefined) print(content as string);
  else {
    await writeWhole(output, content, cli);
    say(cli.t('portfolio.written', { file: output, count: table.rows.length }));
  }
  for (const reason of damaged) say(reason);
  return damaged.length > 0 ? FOUND : OK;
}

/** What is damaged in a folder that is kept hides no other. @throws WrongInput when a record cannot be opened for another reason */
async function openSuppliers(
  files: readonly string[],
  checklist: string | undefined,
  around: Surroundings,
): Promise<{ suppliers: OpenAssessment[]; damaged: string[] }> {
  const suppliers: OpenAssessment[] = [];
  const damaged: string[] = [];
  for (const file of files) {
    const open = await openOrDamage(file, checklist === undefined ? {} : { checklist }, around);
    if ('code' in open) damaged.push(damageText(open, around.words));
    else if (journeyOf(open.model.checklist) === 'supplier') suppliers.push(open);
    else around.say(around.words.t('portfolio.passed-over', { path: file }));
  }
  return { suppliers, damaged };
}

async function openOrDamage(
  file: string,
  options: OpenOptions,
  around: Surroundings,
): Promise<OpenAssessment | Damage> {
  try {
    return await openAssessment(file, options, around);
  } catch (error) {
    if (error instanceof StorageError && error.damage) return error.damage;
    throw error;
  }
}

/** The file itself; of a folder the records in it, or those that `walk` keeps there. */
async function recordsAt(path: string, { words }: Surroundings): Promise<string[]> {
  if (!(await isFolder(path))) return [path];
  const kept = join(path, 'records');
  const folder = existsSync(kept) ? kept : path;
  const names = (await readdir(folder)).filter((name) => /\.jsonl?$/.test(name)).sort();
  if (names.length === 0) throw new WrongInput([words.t('portfolio.no-records', { path })]);
  return names.map((name) => join(folder, name));
}

async function written(table: Table, { csv, xlsx, json }: PortfolioOptions): Promise<string | Uint8Array> {
  if (xlsx) return xlsxOf(table);
  if (csv) return csvOf(table);
  return json ? JSON.stringify(table, null, 2) : asText(table);
}

/** A block a supplier: so many columns do not fit a terminal. What is empty is left out. */
function asText({ columns, rows }: Table): string {
  return rows
    .map(([name, ...cells]) => {
      const lines = cells.map((cell, at): string | null => {
        const text = cellText(cell);
        return text === '' ? null : `  ${columns[at + 1]?.header ?? ''}: ${text}`;
      });
      return [cellText(name ?? null), ...lines.filter((line) => line !== null)].join('\n');
    })
    .join('\n\n');
}

function cellText(cell: Cell): string {
  if (cell === null) return '';
  return typeof cell === 'object' ? cell.day : String(cell);
}
