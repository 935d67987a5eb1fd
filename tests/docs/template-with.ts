/**
 * Puts a snippet of a page into the template. The line that opens its block says where it goes and what is then found:
 *
 *     yaml rec16.yaml themes.0             keys of the first theme
 *     yaml rec16.yaml themes.0.follow-ups  one more in a list
 *     yaml checklist.yaml                  keys of the file
 *     yaml rec16.yaml themes.0 ! unknown-option
 *     json messages.en.json +              on top of the snippet before it
 */
import { parse, parseDocument } from 'yaml';
import { bundledSeeds, templateFiles } from '../../src/checklist/bundled-files.ts';
import { compileChecklist, type CompileResult, type Files } from '../../src/checklist/compile/index.ts';
import { proofDiagnostics } from '../../src/checklist/prove/index.ts';
import type { Diagnostic } from '../../src/checklist/index.ts';
import { exampleDiagnostics, proveChecklist } from '../../src/findings/prove/index.ts';
import { filled } from '../support/small-checklist.ts';
import type { Fence } from './pages.ts';

const template = await templateFiles();
const register = { 'register.yaml': (await bundledSeeds())['register.yaml'] ?? '' };
const sections = Object.fromEntries(Object.entries(template).filter(([name]) => name.endsWith('.yaml')));

export interface Snippet {
  file: string;
  path: (string | number)[];
  content: string;
  onTop: boolean;
  /** Codes of the diagnostics that it leads to, each once. */
  expected: string[];
}

/** @returns undefined for a block that is no part of a checklist */
export function snippetOf({ info, content }: Fence): Snippet | undefined {
  const [place = '', expected = ''] = info.split('!').map((part) => part.trim());
  const onTop = place.endsWith(' +');
  const [file = '', path = ''] = place.replace(/ \+$/, '').split(' ');
  if (!file) return undefined;
  const steps = path === '' ? [] : path.split('.').map((step) => (/^\d+$/.test(step) ? Number(step) : step));
  return { file, path: steps, content, onTop, expected: expected === '' ? [] : expected.split(' ').sort() };
}

/** The template with the snippets in it, in their order; messages are made to fit. */
export function compileWith(...snippets: Pick<Snippet, 'file' | 'path' | 'content'>[]): CompileResult {
  const files: Files = { ...sections };
  const texts: Record<string, string> = {};
  for (const { file, path, content } of snippets)
    if (file.endsWith('.json')) Object.assign(texts, JSON.parse(content));
    else files[file] = path.length === 0 && !files[file] ? content : merged(files[file] ?? '', path, content);
  const own = filled(files, register, texts);
  return compileChecklist(inBothLanguages(own.files), inBothLanguages(own.seeds));
}

/** Everything that `probity lint --prove` finds. */
export function found(result: CompileResult): Diagnostic[] {
  if (!result.ok) return result.diagnostics;
  const { checklist, examples, placeOf, diagnostics } = result;
  return [
    ...diagnostics,
    ...exampleDiagnostics(checklist, examples, 'error', placeOf),
    ...proofDiagnostics(proveChecklist(checklist), 'error', placeOf),
  ];
}

function inBothLanguages(files: Files): Files {
  return { ...files, 'messages.zh.json': files['messages.en.json'] ?? '' };
}

function merged(file: string, path: readonly (string | number)[], content: string): string {
  const document = parseDocument(file);
  const snippet = parseDocument(content);
  if (snippet.errors.length > 0) throw new Error(snippet.errors.map(({ message }) => message).join('\n'));
  const value: unknown = parse(content);
  if (Array.isArray(value) && document.hasIn(path))
    for (const item of value) document.addIn(path, document.createNode(item));
  else if (Array.isArray(value)) document.setIn(path, document.createNode(value));
  else
    for (const [key, inner] of Object.entries(value as object))
      document.setIn([...path, key], document.createNode(inner));
  return String(document);
}
