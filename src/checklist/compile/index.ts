/**
 * Second door of the room: from the files of a checklist's folder to a compiled checklist. It brings zod, YAML and CEL, so
 * the app does not come through here: checklists shipped with the product are compiled when it is built.
 */
import type { z } from 'zod';
import { digestOf } from '../digest.ts';
import type { Diagnostic } from '../diagnostics.ts';
import { registerTextKeys, textKeys, type Texts } from '../texts.ts';
import type { Checklist } from '../types.ts';
import { compile, type PlaceOf } from './compile.ts';
import { coverageGaps } from './coverage.ts';
import type { Example } from './example.ts';
import { lawsFile } from './laws-schema.ts';
import { readRegister } from './register.ts';
import { checklistFile, sectionFile, type ChecklistFile } from './schema.ts';
import { Source, type Path } from './source.ts';
import { readTexts } from './texts.ts';

export type { Example } from './example.ts';
export type { PlaceOf } from './compile.ts';
export { checklistJsonSchema } from './json-schema.ts';

/** File name to text. */
export type Files = Record<string, string>;

export type CompileResult =
  | {
      ok: true;
      checklist: Checklist;
      texts: Record<string, Texts>;
      examples: Example[];
      diagnostics: Diagnostic[];
      placeOf: PlaceOf;
    }
  | { ok: false; diagnostics: Diagnostic[] };

/**
 * @param files the files of the checklist's folder: `checklist.yaml`, its sections, `messages.<language>.json`
 * @param seeds `register.yaml` and `messages.<language>.json` of the register
 * @returns the checklist with its texts (those of the register included), or every diagnostic
 */
export function compileChecklist(files: Files, seeds: Files): CompileResult {
  const registered = readRegister(seeds['register.yaml'] ?? '', 'seeds/register.yaml');
  if (!registered.ok) return registered;
  const head = new Source('checklist.yaml', files['checklist.yaml'] ?? '');
  const content = head.read(checklistFile);
  if (!content) return { ok: false, diagnostics: head.diagnostics };

  // What is listed twice is one fault; everything in it would be another, each time.
  const sections = [...new Set(content.sections)].map((file) =>
    read(file, files[file], sectionFile, head, ['sections', content.sections.indexOf(file)]),
  );
  const laws =
    content.laws === undefined
      ? undefined
      : read(content.laws, files[content.laws], lawsFile, head, ['laws']);
  const sources = [head, ...sections.map(({ source }) => source), ...(laws ? [laws.source] : [])];
  const broken = sources.flatMap(({ diagnostics }) => diagnostics);
  if (broken.length > 0) return { ok: false, diagnostics: broken };

  const readable = sections.filter(hasContent);
  const { checklist, examples, placeOf } = compile(
    { source: head, content },
    readable,
    registered.index,
    laws && hasContent(laws) ? laws : undefined,
  );
  for (const { code, id } of coverageGaps(checklist)) head.add(code, { line: 1, column: 1 }, { id });

  const keys = { register: { needed: registerTextKeys(checklist) }, own: textKeys(checklist) };
  const texts: Record<string, Texts> = {};
  const textProblems = [...new Set(content.languages)].flatMap((language) => {
    const name = messagesIn(language);
    const registered = name in seeds ? name : messagesIn(REGISTER_LANGUAGE);
    const common = readTexts(`seeds/${registered}`, seeds[registered], keys.register);
    if (files[name] === undefined) {
      head.add('file-missing', head.at(['languages', content.languages.indexOf(language)]), { file: name });
      return common.diagnostics;
    }
    const own = readTexts(name, files[name], keys.own);
    for (const [key, text] of Object.entries(common.texts)) own.texts[key] ??= text;
    texts[language] = own.texts;
    return [...own.diagnostics, ...common.diagnostics];
  });

  const diagnostics = [
    // First, since what a forgotten file would hold is then missing or left over everywhere.
    ...unusedFiles(files, content),
    ...sources.flatMap((source) => source.diagnostics),
    ...textProblems,
  ];
  if (diagnostics.some(({ severity }) => severity === 'error')) return { ok: false, diagnostics };
  return {
    ok: true,
    checklist: { ...checklist, digest: digestOf({ checklist, texts }) },
    texts,
    examples,
    diagnostics,
    placeOf,
  };
}

/** The words of the register are read in this language where it has none in that of the checklist. */
const REGISTER_LANGUAGE = 'en';

const messagesIn = (language: string): string => `messages.${language}.json`;

/** A section that is written and not listed would never be asked; nobody would notice. */
function unusedFiles(files: Files, { sections, laws, languages }: ChecklistFile): Diagnostic[] {
  const messages = languages.map(messagesIn);
  const used = new Set(['checklist.yaml', ...sections, ...(laws === undefined ? [] : [laws]), ...messages]);
  return Object.keys(files)
    .filter((name) => /\.ya?ml$|^messages.*\.json$/.test(name) && !used.has(name))
    .map((file) => ({ code: 'file-unused', severity: 'warning', file, line: 1, column: 1, data: {} }));
}

type Read<T> = { source: Source; content?: T };

/** @param named where `checklist.yaml` names the file */
function read<T>(
  file: string,
  text: string | undefined,
  schema: z.ZodType<T>,
  head: Source,
  named: Path,
): Read<T> {
  if (text === undefined) {
    head.add('file-missing', head.at(named), { file });
    return { source: new Source(file, '') };
  }
  const source = new Source(file, text);
  const content = source.read(schema);
  return content ? { source, content } : { source };
}

function hasContent<T>(one: Read<T>): one is Required<Read<T>> {
  return one.content !== undefined;
}
