/**
 * Reads a folder of `tests/checklist/corpus`: one YAML file a case, named for what it shows. A case changes the small
 * checklist in `base/`, and says which diagnostics follow:
 *
 *     fault: one sentence
 *     base: laws, where the small checklist has laws beside it (`base-laws/`)
 *     change: [{ in: law.yaml, from: text that stands there once, to: other text }]
 *     files: { law.yaml: the whole file, or null where it is missing }
 *     texts: { a.key: its words, or null where they are missing }
 *     expect: [{ code, at: file:line:column, text: what begins there, question, data }]
 */
import { readdirSync, readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { compileChecklist, type CompileResult, type Files } from '../../src/checklist/compile/index.ts';
import type { Diagnostic } from '../../src/checklist/index.ts';
import { FILES, FILES_WITH_LAWS, filesWith, filled, SEEDS, type TextChange } from './small-checklist.ts';

export interface Case {
  name: string;
  /** What is wrong, or in a good case what is right. */
  sentence: string;
  files: Files;
  seeds: Files;
  expected: Expected[];
  /** How it differs from the small checklist. */
  written: Pick<Written, 'change' | 'files' | 'texts'>;
  compile(this: void): CompileResult;
}

export interface Expected {
  diagnostic: Diagnostic;
  /** What begins at its line and column. */
  text: string;
}

interface Written {
  base?: 'laws';
  fault?: string;
  shows?: string;
  change?: { in: string; from: string; to: string }[];
  files?: Record<string, string | null>;
  texts?: Record<string, string | null>;
  expect?: WrittenDiagnostic[];
}

type WrittenDiagnostic = Pick<Diagnostic, 'code' | 'question'> &
  Partial<Pick<Diagnostic, 'data' | 'severity'>> & { at: string; text?: string };

const CORPUS = new URL('../checklist/corpus/', import.meta.url);
const SEEDS_FOLDER = 'seeds/';

export function casesOf(folder: string): Case[] {
  const place = new URL(`${folder}/`, CORPUS);
  return readdirSync(place)
    .filter((name) => name.endsWith('.yaml'))
    .sort()
    .map((file) => caseOf(file.slice(0, -'.yaml'.length), readFileSync(new URL(file, place), 'utf8')));
}

function caseOf(name: string, text: string): Case {
  const written = parse(text) as Written;
  const { files, seeds } = sourcesOf(written);
  return {
    name,
    sentence: written.fault ?? written.shows ?? '',
    files,
    seeds,
    expected: (written.expect ?? []).map(expectedOf),
    written,
    compile: () => compileChecklist(files, seeds),
  };
}

/** The files of the register stand under `seeds/`, as in the diagnostics. */
function sourcesOf({ base, change = [], files = {}, texts = {} }: Written): { files: Files; seeds: Files } {
  const changes = (ofMessages: boolean): TextChange[] =>
    change
      .filter((one) => one.in.endsWith('.json') === ofMessages)
      .map((one): TextChange => [one.in, one.from, one.to]);
  const seeds = Object.entries(SEEDS).map(([name, text]) => [`${SEEDS_FOLDER}${name}`, text]);
  const all = { ...(base === 'laws' ? FILES_WITH_LAWS : FILES), ...(Object.fromEntries(seeds) as Files) };
  const [own, register] = apart({ ...filesWith(changes(false), all), ...files });
  const full = filled(own, register, texts);
  return { files: filesWith(changes(true), full.files), seeds: full.seeds };
}

function apart<T>(files: Record<string, T>): [own: Record<string, T>, register: Record<string, T>] {
  const all = Object.entries(files);
  const register = all.filter(([name]) => name.startsWith(SEEDS_FOLDER));
  return [
    Object.fromEntries(all.filter((one) => !register.includes(one))),
    Object.fromEntries(register.map(([name, text]) => [name.slice(SEEDS_FOLDER.length), text])),
  ];
}

function expectedOf({
  code,
  at,
  text = '',
  question,
  data = {},
  severity = 'error',
}: WrittenDiagnostic): Expected {
  const [, file = '', line, column] = /^(.*):(\d+):(\d+)$/.exec(at) ?? [];
  const diagnostic: Diagnostic = { code, severity, file, line: Number(line), column: Number(column), data };
  return { diagnostic: question === undefined ? diagnostic : { ...diagnostic, question }, text };
}

/** The rest of the line at a diagnostic's place; nothing where the file is missing. */
export function textAt(
  { files, seeds }: Pick<Case, 'files' | 'seeds'>,
  { file, line, column }: Diagnostic,
): string {
  const text = file.startsWith(SEEDS_FOLDER) ? seeds[file.slice(SEEDS_FOLDER.length)] : files[file];
  return (text ?? '').split('\n')[line - 1]?.slice(column - 1) ?? '';
}
