/** `probity lint`: are the checklists well-formed, complete and consistent? */
import { relative, join } from 'node:path';
import type { Diagnostic } from '../../checklist/index.ts';
import { compileChecklist } from '../../checklist/compile/index.ts';
import { bundledSeeds, checklistFolders, readFolder, seedsFolder } from '../checklist-folder.ts';
import { FOUND, OK } from '../exit-codes.ts';
import type { Surroundings } from '../surroundings.ts';

export interface LintOptions {
  seeds?: string;
  json?: boolean;
}

interface Linted {
  diagnostics: Diagnostic[];
  checklists: number;
  questions: number;
}

/** @returns 1 when there is an error, and prints every diagnostic with file, line and column */
export async function lint(
  paths: string[],
  { seeds, json }: LintOptions,
  around: Surroundings,
): Promise<number> {
  const { words, print, say } = around;
  const folders = await checklistFolders(paths.length > 0 ? paths : ['checklists'], words);
  const all: Linted = { diagnostics: [], checklists: folders.length, questions: 0 };
  for (const folder of folders) {
    around.progress(words.t('lint.progress', { folder }));
    const one = await lintFolder(folder, seeds, around);
    all.diagnostics.push(...one.diagnostics);
    all.questions += one.questions;
  }
  const errors = all.diagnostics.filter(({ severity }) => severity === 'error').length;
  if (json)
    print(
      JSON.stringify(
        all.diagnostics.map((one) => ({ ...one, message: messageOf(one, around) })),
        null,
        2,
      ),
    );
  else for (const one of all.diagnostics) print(lineOf(one, around));
  const { checklists, questions } = all;
  if (!json)
    say(words.t('lint.result', { checklists, questions, errors, warnings: all.diagnostics.length - errors }));
  return errors > 0 ? FOUND : OK;
}

async function lintFolder(
  folder: string,
  named: string | undefined,
  { words }: Surroundings,
): Promise<Omit<Linted, 'checklists'>> {
  const seeds = seedsFolder(named, folder);
  const files = await readFolder(folder, words);
  const register = seeds === undefined ? await bundledSeeds() : await readFolder(seeds, words);
  const result = compileChecklist(files, register);
  const diagnostics = result.diagnostics.map((one) => ({ ...one, file: shownPath(one.file, folder, seeds) }));
  return { diagnostics, questions: result.ok ? result.checklist.questions.length : 0 };
}

/** The path as seen from where the user is; the compiler names files within their folder. */
function shownPath(file: string, folder: string, seeds: string | undefined): string {
  const inSeeds = /^seeds\/(.*)$/.exec(file)?.[1];
  const path = inSeeds === undefined ? join(folder, file) : join(seeds ?? 'seeds', inSeeds);
  return relative('.', path);
}

function lineOf(diagnostic: Diagnostic, around: Surroundings): string {
  const { file, line, column, severity, code, question } = diagnostic;
  const about = question === undefined ? '' : ` [${question}]`;
  return `${file}:${line}:${column}: ${around.words.t(`lint.${severity}`)} ${code}${about}: ${messageOf(diagnostic, around)}`;
}

function messageOf({ code, data }: Diagnostic, { words }: Surroundings): string {
  return words.t(`diagnostic.${code}`, data);
}
