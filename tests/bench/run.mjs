/**
 * `npm run bench`: builds, then runs `bench.ts`, which measures each part in fresh processes. `npm run bench -- engines` (or
 * `pdf`, or `size`) runs one of them. `npm run bench -- soak` fills a browser instead (`soak/main.ts`).
 */
import { fileURLToPath, pathToFileURL } from 'node:url';
import { resolve } from 'node:path';
import { build, mergeConfig, loadConfigFromFile, runnerImport } from 'vite';

process.chdir(fileURLToPath(new URL('../../', import.meta.url)));
const out = 'node_modules/.cache/bench';

console.error('building ...');
await build({ logLevel: 'error' });
if (process.argv.includes('soak')) await soak();
else await parts();

/** Tests and what they need stand beside their files, so that nothing is built of them. */
async function soak() {
  const { config } = await loadConfigFromFile({ command: 'serve', mode: 'production' }, 'vite.config.ts');
  const { plugins } = config;
  await runnerImport('./tests/bench/soak/main.ts', { configFile: false, logLevel: 'error', plugins });
}

async function parts() {
  const loaded = await loadConfigFromFile({ command: 'build', mode: 'production' }, 'vite.cli.config.ts');
  await build(
    mergeConfig(loaded.config, {
      configFile: false,
      logLevel: 'error',
      // The others run as they are published.
      ssr: {
        external: [
          'survey-core',
          'json-logic-engine',
          'prettier',
          'pdfmake',
          '@react-pdf/renderer',
          'pdf-lib',
          '@pdf-lib/fontkit',
          'pdfjs-dist',
          'react',
        ],
      },
      build: {
        ssr: true,
        outDir: out,
        rolldownOptions: {
          input: {
            main: 'tests/bench/main.ts',
            pdf: 'tests/bench/pdf/main.ts',
            bench: 'tests/bench/bench.ts',
          },
          output: { entryFileNames: '[name].js', chunkFileNames: '[name].js' },
        },
      },
    }),
  );
  await import(pathToFileURL(resolve(out, 'bench.js')).href);
}
