/**
 * `npm run fuzz`: builds, then tries files on every reader (`main.ts`). `npm run fuzz -- --reader record --inputs 1000000 --seed 1`
 * tries those of one.
 */
import { fileURLToPath, pathToFileURL } from 'node:url';
import { resolve } from 'node:path';
import { build, loadConfigFromFile, mergeConfig } from 'vite';

process.chdir(fileURLToPath(new URL('../../', import.meta.url)));
const out = 'node_modules/.cache/fuzz/program';

const loaded = await loadConfigFromFile({ command: 'build', mode: 'production' }, 'vite.config.ts');
await build(
  mergeConfig(loaded.config, {
    configFile: false,
    logLevel: 'error',
    plugins: [filesOfTests()],
    build: {
      ssr: true,
      outDir: out,
      target: 'node20',
      copyPublicDir: false,
      rolldownOptions: {
        input: { main: 'tests/fuzz/main.ts', child: 'tests/fuzz/child.ts' },
        output: { entryFileNames: '[name].js', chunkFileNames: '[name].js' },
      },
    },
  }),
);
await import(pathToFileURL(resolve(out, 'main.js')).href);

/** Tests look for their files beside themselves, and not beside the program that they are built into. */
function filesOfTests() {
  return {
    name: 'files-of-tests',
    enforce: 'pre',
    transform: (code, id) =>
      /\/(tests|src\/statement\/fonts)\//.test(id) && code.includes('import.meta.url')
        ? code.replaceAll('import.meta.url', JSON.stringify(pathToFileURL(id).href))
        : undefined,
  };
}
