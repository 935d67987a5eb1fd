/** Vite plugin: the built page fetches its message catalogues as data; they are no program, and need not be parsed as one. */
import { readFileSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import type { Plugin } from 'vite';

const CATALOGUE = /\/src\/locale\/[a-z]+\/[\w-]+\.json$/;

export function dataCatalogues(): Plugin {
  return {
    name: 'probity-catalogues',
    enforce: 'pre',
    apply: 'build',
    load(id) {
      if (!CATALOGUE.test(id) || this.environment.config.consumer !== 'client') return undefined;
      const source = JSON.stringify(JSON.parse(readFileSync(id, 'utf8')));
      const name = `${basename(id, '.json')}-${basename(dirname(id))}.json`;
      const file = this.emitFile({ type: 'asset', name, source });
      const code = `export default await (await fetch(import.meta.ROLLUP_FILE_URL_${file})).json();`;
      return { code, moduleType: 'js' };
    },
  };
}
