/**
 * Vite plugin: `virtual:checklist/<id>`, `virtual:texts/<id>/<language>`, `virtual:examples/<id>`: compiled at build time, so that YAML,
 * CEL and zod stay out of the app.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin } from 'vite';
import { compileChecklist, type CompileResult, type Files } from '../checklist/compile/index.ts';

/** @param root the folder that has `checklists/` and `seeds/` */
export function bundledChecklists(root: string): Plugin {
  const compiled = new Map<string, CompileResult & { ok: true }>();
  const read = (id: string) => {
    const known = compiled.get(id) ?? compileFolder(root, id);
    compiled.set(id, known);
    return known;
  };
  return {
    name: 'probity-checklists',
    resolveId: (source) => (/^virtual:(checklist|texts|examples)\//.test(source) ? `\0${source}` : undefined),
    load(id) {
      const [, kind, checklist, language] = /^\0virtual:(\w+)\/([\w-]+)(?:\/(\w+))?$/.exec(id) ?? [];
      if (!kind || !checklist) return undefined;
      const { texts, ...rest } = read(checklist);
      const content =
        kind === 'texts' ? texts[language ?? ''] : kind === 'examples' ? rest.examples : rest.checklist;
      const json = JSON.stringify(content);
      if (this.environment.config.consumer !== 'client' || this.environment.mode !== 'build')
        return `export default JSON.parse(${JSON.stringify(json)});`;
      // The page fetches them as data: they are no program, and need not be parsed as one.
      const file = this.emitFile({
        type: 'asset',
        name: `${id.slice('\0virtual:'.length).replaceAll('/', '-')}.json`,
        source: json,
      });
      return `export default await (await fetch(import.meta.ROLLUP_FILE_URL_${file})).json();`;
    },
  };
}

function compileFolder(root: string, id: string): CompileResult & { ok: true } {
  const result = compileChecklist(readFolder(join(root, 'checklists', id)), readFolder(join(root, 'seeds')));
  if (result.ok) return result;
  const lines = result.diagnostics.map(
    ({ file, line, column, code, question, data }) =>
      `${file}:${String(line)}:${String(column)} ${code} ${question ?? ''} ${JSON.stringify(data)}`,
  );
  throw new Error(`checklist ${id} does not compile:\n${lines.join('\n')}`);
}

function readFolder(path: string): Files {
  const names = readdirSync(path).filter((name) => /\.(yaml|json)$/.test(name));
  return Object.fromEntries(names.map((name) => [name, readFileSync(join(path, name), 'utf8')]));
}
