/** Browser tests of the built app, served as it ships: by our own `serve`, with its headers, on a free port. */
import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { defineConfig } from '@playwright/test';
import { findChromium } from './chromium.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
const { executablePath, args, env } = findChromium();

// The first process to read this file picks the port; its workers inherit it.
const port = (process.env['PROBITY_TEST_PORT'] ??= freePort());

export default defineConfig({
  testDir: '.',
  testMatch: '**/*.spec.ts',
  outputDir: fileURLToPath(new URL('../../node_modules/.cache/playwright', import.meta.url)),
  forbidOnly: true,
  fullyParallel: true,
  timeout: 120_000,
  // A disk that another program keeps busy is slow, not wrong; how fast pages are is a matter of `npm run bench`.
  expect: { timeout: 30_000 },
  workers: 2,
  use: {
    baseURL: `http://127.0.0.1:${port}/`,
    launchOptions: { executablePath, args, env: { ...(process.env as Record<string, string>), ...env } },
    // It would fetch the whole app for each test; offline.spec.ts is the one that lets it.
    serviceWorkers: 'block',
    trace: 'retain-on-failure',
  },
  projects: [{ name: 'chromium', use: { browserName: 'chromium' } }],
  webServer: {
    command: `node src/cli/probity.mjs serve --port ${port}`,
    cwd: root,
    url: `http://127.0.0.1:${port}/`,
    reuseExistingServer: false,
    stdout: 'ignore',
    stderr: 'pipe',
  },
});

function freePort(): string {
  const script =
    "const s = require('node:net').createServer().listen(0, '127.0.0.1', () => { console.log(s.address().port); s.close(); });";
  return execFileSync(process.execPath, ['-e', script], { encoding: 'utf8' }).trim();
}
