/** `probity lint`: are the checklists well-formed, complete and consistent? With `--prove`, whatever is answered? */
import { join, relative } from 'node:path';
import type { Diagnostic } from '../../checklist/index.ts';
import { compileChecklist, type CompileResult } from '../../checklist/compile/index.ts';
import { proofDiagnostics, type Proof } from '../../checklist/prove/index.ts';
import { sarifLog } from '../../exchange/index.ts';
import { exampleDiagnostics, proveChecklist } from '../../findings/prove/index.ts';
import { bundledSeeds, checklistFolders, readFolder, seedsFolder } from '../checklist-folder.ts';
import { linesOf, messageOf, witnessLines } from '../diagnostic-lines.ts';
import { FOUND, OK } from '../exit-codes.ts';
import type { Surroundings } from '../surroundings.ts';
import { TOOL } from '../tool.ts';
import { WrongInput } from '../wrong-input.ts';

export interface LintOptions {
  seeds?: string;
  prove?: boolean;
  json?: boolean;
  sarif?: boolean;
}

interface Linted {
  diagnostics: Diagnostic[];
  questions: number;
  proof?: Proof;
}

/**
 * @returns 1 when there is an error, and prints every diagnostic with file, line and column
 * @throws WrongInput, once all else is told, where a file is no text
 */
export async function lint(paths: string[], options: LintOptions, around: Surroundings): Promise<number> {
  const { words } = around;
  const folders = await checklistFolders(paths.length > 0 ? paths : ['checklists'], words);
  const all: Linted[] = [];
  const unreadable: WrongInput[] = [];
  for (const folder of folders) {
    around.progress(words.t('lint.progress', { folder }));
    const one = await lintFolder(folder, options, around).catch(asWrongInput);
    if (one instanceof WrongInput) unreadable.push(one);
    else all.push(one);
  }
  const diagnostics = all.flatMap((one) => one.diagnostics);
  report(diagnostics, options, around);
  if (!options.json && !options.sarif) sumUp(all, around);
  // What could be read has been told by now.
  if (unreadable.length > 0) throw new WrongInput(unreadable.flatMap(({ reasons }) => reasons));
  return diagnostics.some(({ severity }) => severity === 'error') ? FOUND : OK;
}

function asWrongInput(error: unknown): WrongInput {
  if (error instanceof WrongInput) return error;
  throw error;
}

async function lintFolder(folder: string, options: LintOptions, { words }: Surroundings): Promise<Linted> {
  const seeds = seedsFolder(options.seeds, folder);
  const files = await readFolder(folder, words);
  const register = seeds === undefined ? await bundledSeeds() : await readFolder(seeds, words);
  const result = compileChecklist(files, register);
  const proof = options.prove && result.ok ? proveChecklist(result.checklist) : undefined;
  const found = [...result.diagnostics, ...tried(result), ...proven(result, proof)];
  const diagnostics = found.map((one) => ({
    ...one,
    file: shownPath(one.file, folder, seeds),
  }));
  const questions = result.ok ? result.checklist.questions.length : 0;
  return { diagnostics, questions, ...(proof ? { proof } : {}) };
}

/** The worked examples. */
function tried(result: CompileResult): Diagnostic[] {
  return result.ok ? exampleDiagnostics(result.checklist, result.examples, 'error', result.placeOf) : [];
}

function proven(result: CompileResult, proof: Proof | undefined): Diagnostic[] {
  return result.ok && proof ? proofDiagnostics(proof, 'error', result.placeOf) : [];
}

function report(
  diagnostics: Diagnostic[],
  { json, sarif }: LintOptions,
  { words, print }: Surroundings,
): void {
  const worded = diagnostics.map((one) => ({ ...one, message: messageOf(one, words) }));
  // A code host shows the message and nothing else.
  const inFull = (): typeof worded =>
    worded.map((one) => ({ ...one, message: [one.message, ...witnessLines(one, words)].join('\n') }));
  if (json) print(JSON.stringify(worded, null, 2));
  else if (sarif) print(JSON.stringify(sarifLog(inFull(), TOOL), null, 2));
  else for (const one of diagnostics) for (const line of linesOf(one, words)) print(line);
}

function sumUp(all: readonly Linted[], { words, say }: Surroundings): void {
  for (const { proof } of all) if (proof) say(proofSummary(proof, words));
  const diagnostics = all.flatMap((one) => one.diagnostics);
  const errors = diagnostics.filter(({ severity }) => severity === 'error').length;
  const questions = all.reduce((sum, one) => sum + one.questions, 0);
  const counts = { checklists: all.length, questions, errors, warnings: diagnostics.length - errors };
  say(words.t('lint.result', counts));
}

function proofSummary({ claims, paths }: Proof, { t }: Surroundings['words']): string {
  const counted = t('lint.claims', {
    claims: claims.length,
    hold: claims.filter(({ outcome }) => outcome === 'holds').length,
    refuted: claims.filter(({ outcome }) => outcome === 'refuted').length,
    undecided: claims.filter(({ outcome }) => outcome === 'undecided').length,
  });
  if (!paths) return counted;
  return `${counted}\n${t('lint.paths', { ...paths, count: powerOfTen(paths.count) })}`;
}

/** Numbers with dozens of digits say no more than how many digits they have. */
function powerOfTen(digits: string): string {
  return digits.length > 6
    ? `${digits.charAt(0)}.${digits.slice(1, 3)} × 10^${String(digits.length - 1)}`
    : digits;
}

/** The path as seen from where the user is; the compiler names files within their folder. */
function shownPath(file: string, folder: string, seeds: string | undefined): string {
  const inSeeds = /^seeds\/(.*)$/.exec(file)?.[1];
  const path = inSeeds === undefined ? join(folder, file) : join(seeds ?? 'seeds', inSeeds);
  return relative('.', path);
}
