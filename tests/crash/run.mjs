/**
 * `npm run crash`: kills the browser, the command line and a program that writes to a folder at random points, and looks
 * whether everything is there that was acknowledged. `-- --browser 300 --cli 200 --folder 300` says how many points,
 * `--seed 7` makes the same choices again, `--control` also tries programs that acknowledge before they write: they must be
 * noticed. Needs a build (`npm run build`).
 */
import { fileURLToPath } from 'node:url';
import { build, runnerImport } from 'vite';

process.chdir(fileURLToPath(new URL('../../', import.meta.url)));
// It is started over and over: a program that needs no tools starts at once.
await build({
  configFile: false,
  logLevel: 'error',
  build: {
    ssr: true,
    outDir: 'node_modules/.cache/crash',
    target: 'node20',
    rolldownOptions: { input: 'tests/crash/folder/writer.ts', output: { entryFileNames: 'writer.js' } },
  },
});
await runnerImport('./tests/crash/main.ts', { configFile: false, logLevel: 'error' });
