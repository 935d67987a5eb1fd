/**
 * `npm run mutation`: changes the pure rooms in thousands of small ways, one at a time, and asks for each whether a test notices
 * (StrykerJS). `npm run mutation -- record findings/laws` does so in parts of `src/`. What was not noticed is listed with its place,
 * the score of each part comes last; pages to look at are in `node_modules/.cache/mutation`.
 */
import { fileURLToPath } from 'node:url';
import { Stryker } from '@stryker-mutator/core';

process.chdir(fileURLToPath(new URL('../../', import.meta.url)));

/** By room: the tests that try its mutants. Those that take minutes to try what others try as well are left out. */
const TESTS = {
  record: ['tests/record/*.test.ts'],
  findings: ['tests/findings/**/*.test.ts'],
  questionnaire: ['tests/questionnaire/*.test.ts'],
  checklist: ['tests/checklist/*.test.ts'],
};

const lines = [];
for (const part of process.argv.length > 2 ? process.argv.slice(2) : Object.keys(TESTS)) {
  const results = await mutantsOf(part);
  lines.push(scoreLine(part, results));
}
console.log(lines.join('\n'));

async function mutantsOf(part) {
  const [room] = part.split('/');
  if (!(room in TESTS)) throw new Error(`${part}: rooms are ${Object.keys(TESTS).join(', ')}`);
  process.env.MUTATION_TESTS = TESTS[room].join(' ');
  const report = `node_modules/.cache/mutation/${part.replaceAll('/', '-')}`;
  const stryker = new Stryker({
    mutate: [`src/${part}/**/*.ts`, `src/${part}.ts`, '!**/*.d.ts'],
    testRunner: 'vitest',
    plugins: ['@stryker-mutator/vitest-runner'],
    vitest: { configFile: 'tests/mutation/vitest.config.ts', related: false },
    concurrency: 1,
    // What runs while a module is loaded would need the module to be loaded again for each mutant.
    ignoreStatic: true,
    disableTypeChecks: false,
    timeoutMS: 20_000,
    // Kept from linters and formatters by its name.
    tempDirName: 'coverage/mutation',
    ignorePatterns: ['dist', 'docs', 'public'],
    reporters: ['clear-text', 'progress-append-only', 'html', 'json'],
    clearTextReporter: { allowColor: false, reportTests: false, reportScoreTable: false },
    htmlReporter: { fileName: `${report}.html` },
    jsonReporter: { fileName: `${report}.json` },
  });
  return stryker.runMutationTest();
}

/** A mutant that no test reaches has survived. One that makes the tests run without end was noticed. */
function scoreLine(part, results) {
  const count = (...states) => results.filter(({ status }) => states.includes(status)).length;
  const killed = count('Killed', 'Timeout');
  const survived = count('Survived', 'NoCoverage');
  const score = ((100 * killed) / (killed + survived)).toFixed(1);
  return `${part}: ${killed + survived} mutants, ${killed} noticed, ${survived} not: ${score} %`;
}
