/**
 * The whole test run: `npm test`. Each step prints its name and result, the output of a step that failed follows it,
 * and the last line counts. `npm test -- unit walk` runs the named steps only; `--verbose` shows all output.
 */
import { spawn } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../', import.meta.url));
const results = join(root, 'node_modules/.cache/test-results');
const report = (name) => join(results, `${name}.json`);

/** The program of an installed package, started with this Node, on every system alike. */
function program(name, bin = name) {
  const manifest = join(root, 'node_modules', name, 'package.json');
  const { bin: bins } = JSON.parse(readFileSync(manifest, 'utf8'));
  return join(dirname(manifest), typeof bins === 'string' ? bins : bins[bin]);
}

const vitest = (name, ...args) => [
  program('vitest'),
  'run',
  ...args,
  '--reporter=default',
  '--reporter=json',
  `--outputFile.json=${report(name)}`,
];
const doors = [
  'src/[^/]+/index.ts',
  'src/statement/[^/]+/index.ts',
  'src/statement/compose/transparency/index.ts',
  'src/checklist/(compile|prove)/index.ts',
  'src/findings/(prove|compare|laws)/index.ts',
  'src/exchange/(bundle|invitation|key|lock|move|portfolio|salvage)/index.ts',
  'src/record/merge/index.ts',
  'src/storage/folder/index.ts',
];
const loadedByTools = [
  'vite(.cli)?.config.ts',
  'tests/browser/[^/]+.config.ts',
  'tests/mutation/[^/]+.ts',
  '[.]d[.]ts',
];

const STEPS = [
  {
    name: 'format',
    // Files that were in order and have not changed since, by their content, are not read again.
    run: [
      program('prettier'),
      '--check',
      '--cache',
      '--cache-strategy',
      'content',
      '--log-level',
      'warn',
      '.',
    ],
  },
  { name: 'lint', run: [program('eslint'), '--max-warnings', '0', '.'] },
  { name: 'types', run: [program('typescript', 'tsc'), '--noEmit'] },
  { name: 'rooms', run: ['tests/checks/rooms.mjs'] },
  {
    name: 'dead code',
    run: [
      program('ts-unused-exports'),
      'tsconfig.json',
      '--ignoreLocallyUsed',
      `--excludePathsFromReport=${[...doors, ...loadedByTools].join(';')}`,
    ],
  },
  { name: 'messages', run: ['tests/checks/messages.mjs'] },
  { name: 'build', run: [program('vite'), 'build', '--logLevel', 'warn'] },
  {
    name: 'build of the command line',
    run: [program('vite'), 'build', '--config', 'vite.cli.config.ts', '--logLevel', 'warn'],
  },
  { name: 'unit', run: vitest('unit'), count: countVitest, needs: ['build', 'build of the command line'] },
  {
    name: 'unit in browser',
    run: vitest('unit in browser', '--config', 'tests/browser/vitest.config.ts'),
    count: countVitest,
  },
  {
    name: 'crash',
    run: ['tests/crash/run.mjs', '--browser', '5', '--cli', '20', '--folder', '20'],
    needs: ['build', 'build of the command line'],
  },
  {
    name: 'walk in browser',
    run: [
      program('@playwright/test', 'playwright'),
      'test',
      '--config',
      'tests/browser/playwright.config.ts',
      '--reporter=list,json',
    ],
    env: { PLAYWRIGHT_JSON_OUTPUT_FILE: report('walk in browser') },
    count: countPlaywright,
    needs: ['build', 'build of the command line'],
  },
];

function countVitest({ numPassedTests, numFailedTests, numPendingTests, numTodoTests }) {
  return { passed: numPassedTests, failed: numFailedTests, skipped: numPendingTests + numTodoTests };
}

function countPlaywright({ stats }) {
  return { passed: stats.expected + stats.flaky, failed: stats.unexpected, skipped: stats.skipped };
}

/** Runs one step; a step without tests of its own counts as one. */
async function perform(step, verbose) {
  const started = Date.now();
  const output = [];
  const child = spawn(process.execPath, step.run, {
    cwd: root,
    env: { ...process.env, ...step.env },
    stdio: verbose ? 'inherit' : ['ignore', 'pipe', 'pipe'],
  });
  child.stdout?.on('data', (chunk) => output.push(chunk));
  child.stderr?.on('data', (chunk) => output.push(chunk));
  const code = await new Promise((resolve) => {
    child.once('error', (error) => {
      output.push(Buffer.from(`${error.message}\n`));
      resolve(1);
    });
    child.once('close', resolve);
  });
  const counts =
    step.count === undefined
      ? { passed: code === 0 ? 1 : 0, failed: code === 0 ? 0 : 1, skipped: 0 }
      : counted(step, code);
  const seconds = ((Date.now() - started) / 1000).toFixed(1);
  return {
    ...counts,
    ok: code === 0 && counts.failed === 0,
    seconds,
    output: Buffer.concat(output).toString('utf8'),
  };
}

/** Counts from the step's report; a run that failed without a failed test, or without any test, is one failure. */
function counted(step, code) {
  let counts = { passed: 0, failed: 0, skipped: 0 };
  try {
    counts = step.count(JSON.parse(readFileSync(report(step.name), 'utf8')));
  } catch {
    // No report: the run broke off, which the next line counts.
  }
  const broken = (code !== 0 && counts.failed === 0) || counts.passed + counts.failed === 0;
  return broken ? { ...counts, failed: counts.failed + 1 } : counts;
}

const asked = process.argv.slice(2).filter((word) => !word.startsWith('--'));
const verbose = process.argv.includes('--verbose');
const unknown = asked.filter((word) => !STEPS.some(({ name }) => name === word));
if (unknown.length > 0) {
  console.error(`Unknown step: ${unknown.join(', ')}. Steps: ${STEPS.map(({ name }) => name).join(', ')}.`);
  process.exit(2);
}

rmSync(results, { recursive: true, force: true });
mkdirSync(results, { recursive: true });
const total = { passed: 0, failed: 0, skipped: 0 };
const broken = new Set();
for (const step of STEPS.filter(({ name }) => asked.length === 0 || asked.includes(name))) {
  const missing = step.needs?.find((name) => broken.has(name));
  if (missing !== undefined) {
    console.log(`FAIL  ${step.name}: not run, because ${missing} failed`);
    total.failed += 1;
    continue;
  }
  const result = await perform(step, verbose);
  const counts = step.count === undefined ? '' : `, ${result.passed} passed, ${result.failed} failed`;
  const skipped = result.skipped > 0 ? `, ${result.skipped} skipped` : '';
  if (!result.ok && !verbose) console.log(result.output);
  console.log(`${result.ok ? 'ok  ' : 'FAIL'}  ${step.name} (${result.seconds} s${counts}${skipped})`);
  if (!result.ok) broken.add(step.name);
  for (const key of Object.keys(total)) total[key] += result[key];
}
console.log(
  `${total.passed} passed, ${total.failed} failed${total.skipped > 0 ? `, ${total.skipped} skipped` : ''}`,
);
process.exit(total.failed > 0 ? 1 : 0);
