/** The small checklist of `tests/checklist/corpus/base`: three sections to reason about by hand. Tests change it by replacing text. */
import { readdirSync, readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { argumentOf } from '../../src/checklist/index.ts';
import { compileChecklist, type CompileResult, type Files } from '../../src/checklist/compile/index.ts';

const BASE = new URL('../checklist/corpus/base/', import.meta.url);
const REGISTER = 'register.yaml';
const MESSAGES = 'messages.en.json';

const filesIn = (folder: URL): Files =>
  Object.fromEntries(readdirSync(folder).map((name) => [name, readFileSync(new URL(name, folder), 'utf8')]));

const base = filesIn(BASE);

export const FILES: Files = Object.fromEntries(Object.entries(base).filter(([name]) => name !== REGISTER));
/** The same with a law beside it, which only a company has that audits itself; so its actions are of that journey. */
export const FILES_WITH_LAWS: Files = {
  ...Object.fromEntries(Object.entries(FILES).map(([name, text]) => [name, ofSelfAudit(text)])),
  ...filesIn(new URL('../checklist/corpus/base-laws/', import.meta.url)),
};
export const SEEDS: Files = { [REGISTER]: base[REGISTER] ?? '' };

function ofSelfAudit(section: string): string {
  return section
    .replaceAll('type: condition-precedent, owner: supplier', 'type: immediate, owner: company')
    .replaceAll('type: contract-condition, owner: supplier', 'type: improvement, owner: company');
}

export type TextChange = [file: string, from: string, to: string];

/** The files with some texts replaced; each must stand there exactly once. */
export function filesWith(changes: readonly TextChange[], files: Files = FILES): Files {
  const changed = { ...files };
  for (const [file, from, to] of changes) {
    const parts = (changed[file] ?? '').split(from);
    if (parts.length !== 2) throw new Error(`${file} contains ${from} ${String(parts.length - 1)} times`);
    changed[file] = parts.join(to);
  }
  return changed;
}

/** A file's text, or null where it is missing. */
type MaybeFiles = Record<string, string | null>;

/**
 * The files with the messages that they need, unless they bring their own, so that only the fault under test shows.
 * @param texts words of some messages; null takes one out
 */
export function filled(
  files: MaybeFiles,
  seeds: MaybeFiles = SEEDS,
  texts: Record<string, string | null> = {},
): { files: Files; seeds: Files } {
  const { diagnostics } = compileChecklist(
    { ...present(files), [MESSAGES]: '{}' },
    { ...present(seeds), [MESSAGES]: '{}' },
  );
  const messages = (file: string, own: typeof texts): string => {
    const missing = diagnostics.filter((one) => one.code === 'text-missing' && one.file === file);
    const words = missing.map(({ data: { key = '' } }): [string, string] => {
      const name = String(key);
      return [name, `[${name}] ${quotesOf(name, files)}`.trim()];
    });
    const all = Object.entries({ ...Object.fromEntries(words), ...own });
    return JSON.stringify(Object.fromEntries(all.filter(([, text]) => text !== null)), null, 2);
  };
  return {
    files: present({ [MESSAGES]: messages(MESSAGES, texts), ...files }),
    seeds: present({ [MESSAGES]: messages(`seeds/${MESSAGES}`, {}), ...seeds }),
  };
}

/** The answers that a sentence of the statement quotes must stand in its text. */
function quotesOf(key: string, files: MaybeFiles): string {
  const [, item = '', id] = /^statement\.(c\d\d)\.(.+)$/.exec(key) ?? [];
  const { sentences = {} } = (parse(files['laws.yaml'] ?? '') ?? {}) as {
    sentences?: Record<string, { id: string; quotes?: string[] }[]>;
  };
  const quotes = sentences[item]?.find((one) => one.id === id)?.quotes ?? [];
  return quotes.map((question) => `{${argumentOf(question)}}`).join(' ');
}

const present = (files: MaybeFiles): Files =>
  Object.fromEntries(Object.entries(files).flatMap(([name, text]) => (text === null ? [] : [[name, text]])));

/** The small checklist with some texts replaced: `[file, from, to]`. */
export function compileSmall(changes: readonly TextChange[] = []): CompileResult {
  const { files, seeds } = filled(filesWith(changes));
  return compileChecklist(files, seeds);
}
