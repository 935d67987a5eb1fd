/** Every catalogue in every language: no key missing, none too many, the same arguments in every language. */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const SOURCE = 'en';
const TARGETS = ['zh'];

const root = fileURLToPath(new URL('../../', import.meta.url));
process.chdir(root);

/** A catalogue by the path it has in the source language, and the same path for another language. */
const catalogues = [
  ...readdirSync(`src/locale/${SOURCE}`)
    .filter((name) => name.endsWith('.json'))
    .map((name) => ({ name, path: (language) => `src/locale/${language}/${name}` })),
  ...['seeds', 'seeds/template', ...readdirSync('checklists').map((id) => `checklists/${id}`)]
    .filter((folder) => existsSync(`${folder}/messages.${SOURCE}.json`))
    .map((folder) => ({ name: folder, path: (language) => `${folder}/messages.${language}.json` })),
];

/** All catalogues of a language in one, keyed by file, so that one run of the checker sees them all. */
function merged(language) {
  const all = {};
  for (const { path } of catalogues) {
    const file = path(language);
    if (!existsSync(file)) {
      problems.push(`${file}: missing`);
      continue;
    }
    const text = readFileSync(file, 'utf8');
    for (const [key, message] of Object.entries(JSON.parse(text))) all[`${path(SOURCE)} ${key}`] = message;
    for (const key of repeatedKeys(text)) problems.push(`${file}: "${key}" stands there twice`);
  }
  return all;
}

/** Keys that JSON.parse would silently overwrite; catalogues are flat. */
function repeatedKeys(text) {
  const keys = [...text.matchAll(/^\s*"((?:[^"\\]|\\.)+)"\s*:/gmu)].map((match) => match[1]);
  return keys.filter((key, index) => keys.indexOf(key) !== index);
}

const problems = [];
for (const language of TARGETS) {
  const known = new Set(catalogues.map(({ path }) => basename(path(language))));
  for (const name of readdirSync(`src/locale/${language}`)) {
    if (name.endsWith('.json') && !known.has(name))
      problems.push(`src/locale/${language}/${name}: not in ${SOURCE}`);
  }
}

const folder = mkdtempSync(join(tmpdir(), 'probity-messages-'));
let failed = false;
let count = 0;
try {
  for (const language of [SOURCE, ...TARGETS]) {
    const messages = merged(language);
    count = Math.max(count, Object.keys(messages).length);
    writeFileSync(join(folder, `${language}.json`), JSON.stringify(messages));
  }
  const cli = join(dirname(fileURLToPath(import.meta.resolve('@formatjs/cli/package.json'))), 'bin/formatjs');
  const checks = ['--missing-keys', '--extra-keys', '--structural-equality'];
  const files = [SOURCE, ...TARGETS].map((language) => join(folder, `${language}.json`));
  const run = spawnSync(process.execPath, [cli, 'verify', '--source-locale', SOURCE, ...checks, ...files], {
    encoding: 'utf8',
  });
  failed = run.status !== 0;
  if (failed) console.error(`${run.stdout}${run.stderr}`.replaceAll(folder, ''));
} finally {
  rmSync(folder, { recursive: true, force: true });
}
for (const problem of problems) console.error(problem);
console.log(`${catalogues.length} catalogues, ${count} messages, ${1 + TARGETS.length} languages`);
process.exit(failed || problems.length > 0 || count === 0 ? 1 : 0);
