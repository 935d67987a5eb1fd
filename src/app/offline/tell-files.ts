/** Tells the service worker of a built app its files (Node only). */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, sep } from 'node:path';

export const WORKER = 'service-worker.js';
/** Fonts with every Chinese character: 21 MB, of which most statements need none. */
const ON_USE = '-full.ttf';
/** Licences and the list of parts, which no page asks for. */
const LEFT_OUT = /\.(txt|cdx\.json)$/;

/** Puts every file with its digest, and a version made of them, before the program. The same files give the same bytes. */
export function tellFiles(folder: string): void {
  const path = join(folder, WORKER);
  const program = readFileSync(path, 'utf8').replace(/^const FILES=.*\n/, '');
  const list = listOf(folder);
  const hash = createHash('sha256').update(program).update(JSON.stringify(list));
  const version = hash.digest('hex').slice(0, 16);
  writeFileSync(path, `const FILES=${JSON.stringify({ version, ...list })};\n${program}`);
}

function listOf(folder: string): { needed: Record<string, string>; onUse: Record<string, string> } {
  const names = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) =>
      join(parentPath, name)
        .slice(folder.length + 1)
        .replaceAll(sep, '/'),
    )
    .filter((name) => name !== WORKER && !LEFT_OUT.test(name))
    .sort();
  const digests = (onUse: boolean): Record<string, string> =>
    Object.fromEntries(
      names
        .filter((name) => name.endsWith(ON_USE) === onUse)
        .map((name) => [addressOf(name), digestOf(join(folder, name))]),
    );
  return { needed: digests(false), onUse: digests(true) };
}

/** Servers answer the folder with the page; some of them send whoever asks for the page by name to the folder. */
const addressOf = (name: string): string => (name === 'index.html' ? './' : name);

const digestOf = (path: string): string =>
  `sha256-${createHash('sha256').update(readFileSync(path)).digest('base64')}`;
