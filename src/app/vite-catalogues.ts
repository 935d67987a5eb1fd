/**
 * Vite plugins: the built page fetches its message catalogues as data; they are no program, and need not be parsed as one.
 * Their messages come parsed, so that the page is spared the parser of ICU.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parse } from '@formatjs/icu-messageformat-parser';
import type { Plugin } from 'vite';
import { isPlain, type Messages } from '../locale/message.ts';

const LIST = '/src/locale/files.ts';
const PARSER = '@formatjs/icu-messageformat-parser';

/** Stands in for `src/locale/files.ts`: an address for each catalogue. */
export function dataCatalogues(): Plugin {
  return {
    name: 'probity-catalogues',
    enforce: 'pre',
    apply: 'build',
    load(id) {
      if (!id.endsWith(LIST) || this.environment.config.consumer !== 'client') return undefined;
      const list = catalogues(dirname(id)).map((path) => {
        const name = path.replace(/^(\w+)\/(.*)\.json$/, '$2-$1.json');
        const file = this.emitFile({ type: 'asset', name, source: parsed(join(dirname(id), path)) });
        return `${JSON.stringify(`./${path}`)}: read(import.meta.ROLLUP_FILE_URL_${file})`;
      });
      const read = 'const read = (address) => async () => (await fetch(address)).json();';
      return { code: `${read}\nexport const FILES = {${list.join(',')}};`, moduleType: 'js' };
    },
  };
}

/** By language and room, such as `en/app.json`. */
function catalogues(folder: string): string[] {
  const languages = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  return languages.flatMap(({ name }) => readdirSync(join(folder, name)).map((file) => `${name}/${file}`));
}

function parsed(path: string): string {
  const messages = Object.entries(JSON.parse(readFileSync(path, 'utf8')) as Record<string, string>);
  const ready = messages.map(([key, message]) => [key, isPlain(message) ? message : parse(message)] as const);
  return JSON.stringify(Object.fromEntries(ready) satisfies Messages);
}

/** Leaves the parser out of what formats messages; `src/locale/parser.ts` brings it to texts that come unparsed. */
export function withoutParser(): Plugin {
  return {
    name: 'probity-without-parser',
    enforce: 'pre',
    apply: 'build',
    resolveId(source, importer) {
      const isFormatter = importer?.includes('/node_modules/intl-messageformat/');
      if (!isFormatter || source !== PARSER || this.environment.config.consumer !== 'client') return null;
      return this.resolve(`${PARSER}/no-parser.js`, importer);
    },
  };
}
