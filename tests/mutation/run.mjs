/**
 * `npm run mutation`: changes the pure rooms in thousands of small ways, one at a time, and asks for each whether a test notices
 * (StrykerJS). `npm run mutation -- record findings/laws` does so in parts of `src/`, `--share 4` with every fourth mutant or so.
 * What was not noticed is told with its place; the score of each part comes last. Pages to look at: `node_modules/.cache/mutation`.
 */
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { Stryker } from '@stryker-mutator/core';

process.chdir(fileURLToPath(new URL('../../', import.meta.url)));

/**
 * By part of `src/`: the tests that try its mutants; a part within a part has its own. Tests that take long to try what others try as
 * well are left out.
 */
const TESTS = {
  record: ['tests/record/*.test.ts', 'tests/exchange/{move,salvage}/*.test.ts'],
  findings: ['tests/findings/!(ratings).test.ts', 'tests/findings/laws/*.test.ts'],
  'findings/prove': [
    'tests/findings/{examples,rating-claims,ratings,seen}.test.ts',
    'tests/checklist/proof/{few,limits}.test.ts',
    'tests/docs/snippets.test.ts',
  ],
  questionnaire: ['tests/questionnaire/!(traversal).test.ts'],
  checklist: [
    'tests/checklist/{bundled,canonical,corpus,digest,self-declaration,sha256,superseded,template}.test.ts',
    'tests/questionnaire/{check-answer,reading,walk}.test.ts',
    'tests/exchange/{answers,move/*}.test.ts',
    'tests/docs/conditions.test.ts',
    'tests/findings/verdict.test.ts',
  ],
  'checklist/compile': [
    'tests/checklist/{bundled,corpus,template,unused-file}.test.ts',
    'tests/docs/conditions.test.ts',
    'tests/findings/examples.test.ts',
  ],
  'checklist/prove': [
    'tests/checklist/{corpus,template}.test.ts',
    'tests/checklist/proof/{alike,choices,diagram,few,impossible,limits,multiple-choice,one-sided,witness}.test.ts',
    'tests/findings/seen.test.ts',
  ],
};

/** Vite reads from their source which files they take in, and would not find it among mutants. */
const WITH_FILES = ['!src/checklist/bundled-files.ts', '!src/checklist/superseded.ts'];

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { share: { type: 'string', default: '1' } },
});
const asked = positionals.length > 0 ? positionals : ['record', 'findings', 'questionnaire', 'checklist'];
const stranger = asked.find((part) => setOf(part) === undefined);
if (stranger !== undefined) {
  const parts = Object.keys(TESTS).join(', ');
  console.error(`${stranger}: mutants are made in ${parts}, and in folders and files of theirs.`);
  process.exit(2);
}

const results = [];
for (const part of asked.flatMap(apart)) {
  results.push({ part, mutants: await mutantsOf(part) });
  console.log(results.map(({ part, mutants }) => scoreLine(part, mutants)).join('\n'));
}
for (const room of asked.filter((part) => apart(part).length > 1)) {
  const own = results.filter(({ part }) => isIn(part, room));
  console.log(
    scoreLine(
      `${room}, all of it`,
      own.flatMap(({ mutants }) => mutants),
    ),
  );
}

function isIn(part, outer) {
  return part === outer || part.startsWith(`${outer}/`);
}

/** Of which part are the tests? The innermost one. */
function setOf(part) {
  return Object.keys(TESTS)
    .filter((own) => isIn(part, own))
    .sort((one, other) => other.length - one.length)[0];
}

/** Parts within the part that have tests of their own. */
function within(part) {
  return Object.keys(TESTS).filter((own) => own !== part && isIn(own, part));
}

function apart(part) {
  return [part, ...within(part)];
}

async function mutantsOf(part) {
  process.env.MUTATION_TESTS = TESTS[setOf(part)].join(' ');
  process.env.MUTATION_SHARE = values.share;
  const report = `node_modules/.cache/mutation/${part.replaceAll('/', '-')}`;
  const stryker = new Stryker({
    mutate: [
      `src/${part}/**/*.ts`,
      `src/${part}.ts`,
      '!src/**/*.d.ts',
      ...WITH_FILES,
      ...within(part).map((inner) => `!src/${inner}/**`),
    ],
    testRunner: 'vitest',
    vitest: { configFile: 'tests/mutation/vitest.config.ts', related: false },
    checkers: values.share === '1' ? [] : ['share'],
    plugins: ['@stryker-mutator/vitest-runner', './tests/mutation/share.mjs', './tests/mutation/tell.mjs'],
    concurrency: 1,
    // What runs while a module is loaded would need all modules to be loaded again.
    ignoreStatic: true,
    disableTypeChecks: false,
    timeoutMS: 20_000,
    dryRunTimeoutMinutes: 30,
    // A name that linters and formatters pass over.
    tempDirName: 'coverage/mutation',
    ignorePatterns: ['/dist', '/public'],
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
