/** What a browser loads before anything is asked: the scripts and styles of the page, and what they import at once. */
import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Figure } from './measure.ts';

const APP = 'dist/app';

export function sizeFigures(): Figure[] {
  const page = readFileSync(join(APP, 'index.html'), 'utf8');
  const named = [...page.matchAll(/(?:src|href)="\.\/(assets\/[^"]+\.(?:js|css))"/g)].map(
    ([, file]) => file ?? '',
  );
  const first = closure(named.filter((file) => file.endsWith('.js')));
  const styles = named.filter((file) => file.endsWith('.css'));
  const all = readdirSync(join(APP, 'assets'))
    .filter((name) => name.endsWith('.js'))
    .map((name) => `assets/${name}`);
  const largest = all.filter((file) => !first.has(file)).map((file) => ({ file, size: zipped(file) }));
  return [
    { what: 'first load, JavaScript (gzip)', value: sum([...first]), unit: 'kB' },
    { what: 'first load, CSS (gzip)', value: sum(styles), unit: 'kB' },
    { what: 'all JavaScript (gzip)', value: sum(all), unit: 'kB' },
    ...largest
      .sort((a, b) => b.size - a.size)
      .slice(0, 6)
      .map(({ file, size }) => ({
        what: `  on demand: ${basename(file).replace(/-[\w-]{8}\.js$/, '')}`,
        value: size,
        unit: 'kB',
      })),
  ];
}

/** The files and everything that they import without being asked. */
function closure(files: string[]): Set<string> {
  const seen = new Set<string>();
  const visit = (file: string): void => {
    if (seen.has(file)) return;
    seen.add(file);
    const code = readFileSync(join(APP, file), 'utf8');
    for (const [, name] of code.matchAll(/(?:from|import)\s*["']\.\/([^"']+\.js)["']/g))
      visit(`assets/${name ?? ''}`);
  };
  files.forEach(visit);
  return seen;
}

const zipped = (file: string): number => gzipSync(readFileSync(join(APP, file)), { level: 9 }).length / 1000;
const sum = (files: string[]): number => files.reduce((total, file) => total + zipped(file), 0);
