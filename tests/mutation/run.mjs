/**
 * `npm run mutation`: changes the pure rooms in thousands of small ways, one at a time, and asks for each whether a test notices
 * (StrykerJS). `npm run mutation -- record findings/laws` does so in parts of `src/`, `--share 4` with every fourth mutant or so.
 * What was not noticed is told with its place; the score of each part comes last. Pages to look at: `node_modules/.cache/mutation`.
 */
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { Stryker } from '@stryker-mutator/core';

process.chdir(fileURLToPath(new URL('../../', import.meta.url)));

/** By room: the tests that try its mutants. Those that take long to try what others try as well are left out. */
const TESTS = {
  record: ['tests/record/*.test.ts', 'tests/exchange/move/*.test.ts'],
  findings: ['tests/findings/!(ratings).test.ts', 'tests/findings/laws/*.test.ts'],
  questionnaire: ['tests/questionnaire/!(traversal).test.ts'],
  checklist: [
    'tests/checklist/{bundled,canonical,corpus,digest,self-declaration,superseded,template}.test.ts',
    'tests/checklist/proof/limits.test.ts',
    'tests/findings/{examples,seen}.test.ts',
    'tests/questionnaire/walk.test.ts',
  ],
};

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { share: { type: 'string', default: '1' } },
});
const parts = positionals.length > 0 ? positionals : Object.keys(TESTS);
const stranger = parts.find((part) => !(roomOf(part) in TESTS));
if (stranger !== undefined) {
  console.error(
    `${stranger}: mutants are made in ${Object.keys(TESTS).join(', ')}, and in folders and files of theirs.`,
  );
  process.exit(2);
}

const scores = [];
for (const part of parts) {
  scores.push(scoreLine(part, await mutantsOf(part)));
  console.log(scores.join('\n'));
}

function roomOf(part) {
  return part.split('/')[0];
}

async function mutantsOf(part) {
  process.env.MUTATION_TESTS = TESTS[roomOf(part)].join(' ');
  process.env.MUTATION_SHARE = values.share;
  const report = `node_modules/.cache/mutation/${part.replaceAll('/', '-')}`;
  const stryker = new Stryker({
    mutate: [`src/${part}/**/*.ts`, `src/${part}.ts`, '!src/**/*.d.ts'],
    testRunner: 'vitest',
    vitest: { configFile: 'tests/mutation/vitest.config.ts', related: false },
    checkers: values.share === '1' ? [] : ['share'],
    plugins: ['@stryker-mutator/vitest-runner', './tests/mutation/share.mjs', './tests/mutation/tell.mjs'],
    concurrency: 1,
    // What runs while a module is loaded would need all modules to be loaded again.
    ignoreStatic: true,
    disableTypeChecks: false,
    timeoutMS: 20_000,
    // A name that linters and formatters pass over.
    tempDirName: 'coverage/mutation',
    ignorePatterns: ['dist', 'docs', 'public'],
    reporters: ['tell', 'progress-append-only', 'html', 'json'],
    htmlReporter: { fileName: `${report}.html` },
    jsonReporter: { fileName: `${report}.json` },
  });
  return stryker.runMutationTest();
}

/** A mutant that no test reaches was not noticed. One that makes a test run without end was. */
function scoreLine(part, results) {
  const count = (...states) => results.filter(({ status }) => states.includes(status)).length;
  const noticed = count('Killed', 'Timeout');
  const not = count('Survived', 'NoCoverage');
  const score = ((100 * noticed) / (noticed + not)).toFixed(1);
  return `${part}: ${noticed + not} mutants, ${noticed} noticed, ${not} not (${count('NoCoverage')} of them in no test): ${score} %`;
}
