/**
 * The browser that tests drive, found without a download: `CHROMIUM_PATH`, else an installed Chrome or Chromium, else
 * the one that comes with the npm package `@sparticuz/chromium`, unpacked once into `node_modules/.cache`.
 * That binary is for tests of pages on loopback, never for browsing.
 */
import { chmodSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliDecompressSync } from 'node:zlib';

export interface Chromium {
  executablePath: string;
  args: string[];
  env: Record<string, string>;
}

const MODULES = fileURLToPath(new URL('../../node_modules/', import.meta.url));
const PACKAGE = join(MODULES, '@sparticuz/chromium');
const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome'];
const ELSEWHERE = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe',
];

/** Path, arguments and environment with which a browser starts on this machine. */
export function findChromium(): Chromium {
  const asRoot = process.getuid?.() === 0;
  const args = asRoot ? ['--no-sandbox'] : [];
  const named = process.env['CHROMIUM_PATH'];
  if (named) return { executablePath: named, args, env: {} };
  const installed = findInstalled();
  if (installed !== undefined) return { executablePath: installed, args, env: {} };
  if (process.platform !== 'linux' || process.arch !== 'x64' || !existsSync(PACKAGE)) {
    throw new Error(
      'No browser for the tests: install Chrome or Chromium, or run "npx playwright install chromium" and set CHROMIUM_PATH to its program.',
    );
  }
  const home = unpackShipped();
  return {
    executablePath: join(home, 'chromium'),
    args: [...args, '--headless'],
    env: { LD_LIBRARY_PATH: join(home, 'lib'), FONTCONFIG_FILE: join(home, 'fonts.conf') },
  };
}

function findInstalled(): string | undefined {
  const folders = (process.env['PATH'] ?? '').split(delimiter).filter((folder) => folder !== '');
  const candidates = folders.flatMap((folder) => NAMES.map((name) => join(folder, name)));
  return [...candidates, ...ELSEWHERE].find((path) => existsSync(path));
}

function unpackShipped(): string {
  const { version } = JSON.parse(readFileSync(join(PACKAGE, 'package.json'), 'utf8')) as { version: string };
  const home = join(MODULES, '.cache', `chromium-${version}`);
  if (existsSync(home)) return home;
  const draft = `${home}.${process.pid}`;
  rmSync(draft, { recursive: true, force: true });
  mkdirSync(draft, { recursive: true });
  const read = (name: string): Buffer => brotliDecompressSync(readFileSync(join(PACKAGE, 'bin', name)));
  writeFileSync(join(draft, 'chromium'), read('chromium.br'));
  chmodSync(join(draft, 'chromium'), 0o755);
  for (const archive of ['al2023.tar.br', 'fonts.tar.br']) unpackTar(read(archive), draft);
  unpackTar(read('swiftshader.tar.br'), draft);
  writeFileSync(join(draft, 'fonts.conf'), fontConfiguration(home));
  try {
    renameSync(draft, home);
  } catch (error) {
    // Another worker unpacked it in the meantime.
    rmSync(draft, { recursive: true, force: true });
    if (!existsSync(home)) throw error;
  }
  return home;
}

/** Plain files of a POSIX tar archive, without links or long names: all that the package's archives hold. */
function unpackTar(archive: Buffer, into: string): void {
  for (let at = 0; at + 512 <= archive.length;) {
    const header = archive.subarray(at, at + 512);
    const text = (from: number, length: number): string =>
      header
        .toString('latin1', from, from + length)
        .replace(/\0.*$/su, '')
        .trim();
    const name = text(0, 100);
    if (name === '') return;
    const size = Number.parseInt(text(124, 12), 8);
    const type = text(156, 1);
    if (name.includes('..')) throw new Error(`Unsafe name in archive: ${name}`);
    if (type === '' || type === '0') {
      const target = join(into, name);
      mkdirSync(dirname(target), { recursive: true });
      writeFileSync(target, archive.subarray(at + 512, at + 512 + size), { mode: 0o755 });
    }
    at += 512 + Math.ceil(size / 512) * 512;
  }
}

function fontConfiguration(home: string): string {
  const folders = [
    '/usr/share/fonts',
    join(home, 'fonts'),
    join(MODULES, '@expo-google-fonts/noto-sans'),
    join(MODULES, '@expo-google-fonts/noto-sans-sc'),
  ];
  return [
    '<?xml version="1.0"?>',
    '<!DOCTYPE fontconfig SYSTEM "fonts.dtd">',
    '<fontconfig>',
    ...folders.map((folder) => `  <dir>${folder}</dir>`),
    `  <cachedir>${join(home, 'fonts-cache')}</cachedir>`,
    '</fontconfig>',
    '',
  ].join('\n');
}
