/**
 * The build gives the same bytes wherever and whenever it is made: it is made twice, in folders, time zones and languages that
 * differ, and compared file by file. A command of its own (`npm run check:reproducible`), since it copies all packages twice.
 */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { copyFileSync, linkSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../', import.meta.url));
const SIDES = [
  { folder: 'one', TZ: 'Pacific/Kiritimati', LANG: 'tr_TR.UTF-8', LC_ALL: 'tr_TR.UTF-8' },
  { folder: 'another folder/of the same', TZ: 'America/Adak', LANG: 'zh_CN.UTF-8', LC_ALL: 'zh_CN.UTF-8' },
];

/** The sources as they are here, and the packages; linked where the disk allows it, which takes no room. */
function copyTo(folder) {
  const listed = run('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], root, {});
  const packages = readdirSync(join(root, 'node_modules'), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !entry.parentPath.includes('node_modules/.'))
    .map((entry) => join(entry.parentPath, entry.name).slice(root.length));
  for (const path of listed.split('\0').filter((name) => name !== '')) put(copyFileSync, path, folder);
  for (const path of packages) put(link, path, folder);
}

function put(how, path, folder) {
  const target = join(folder, path);
  mkdirSync(dirname(target), { recursive: true });
  how(join(root, path), target);
}

function link(from, to) {
  try {
    linkSync(from, to);
  } catch {
    copyFileSync(from, to);
  }
}

function run(program, args, cwd, env) {
  const { status, stdout, stderr, error } = spawnSync(program, args, {
    cwd,
    env: { ...process.env, ...env },
    encoding: 'utf8',
    maxBuffer: 1 << 28,
  });
  if (status !== 0)
    throw new Error(`${program} ${args.join(' ')} failed in ${cwd}: ${error ?? stdout + stderr}`);
  return stdout;
}

/** @returns digest of each built file by its path */
function build(folder, env) {
  const vite = join(folder, 'node_modules/vite/bin/vite.js');
  run(process.execPath, [vite, 'build', '--logLevel', 'error'], folder, env);
  run(
    process.execPath,
    [vite, 'build', '--config', 'vite.cli.config.ts', '--logLevel', 'error'],
    folder,
    env,
  );
  const dist = join(folder, 'dist');
  const files = readdirSync(dist, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return new Map(
    files.map((entry) => {
      const path = join(entry.parentPath, entry.name);
      return [path.slice(dist.length + 1), createHash('sha256').update(readFileSync(path)).digest('hex')];
    }),
  );
}

const place = mkdtempSync(join(tmpdir(), 'probity-reproducible-'));
try {
  const [one, other] = SIDES.map(({ folder, ...env }) => {
    const at = join(place, folder);
    copyTo(at);
    return build(at, env);
  });
  const differing = [...new Set([...one.keys(), ...other.keys()])].filter(
    (path) => one.get(path) !== other.get(path),
  );
  for (const path of differing) console.error(`differs: ${path}`);
  console.log(`${one.size} files built twice, ${differing.length} differ`);
  process.exitCode = differing.length === 0 && one.size > 100 ? 0 : 1;
} finally {
  rmSync(place, { recursive: true, force: true });
}
