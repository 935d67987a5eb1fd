/** What ships is named, may be shipped, and can be had again. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ROOT } from '../cli/program.ts';

interface Component {
  name: string;
  version: string;
  'bom-ref': string;
  hashes: { alg: string; content: string }[];
  licenses: ({ license: { id: string } } | { expression: string })[];
}

const bom = JSON.parse(readFileSync(join(ROOT, 'dist/app/sbom.cdx.json'), 'utf8')) as {
  bomFormat: string;
  specVersion: string;
  metadata: { component: Component };
  components: Component[];
  dependencies: { ref: string; dependsOn: string[] }[];
};
const licences = readFileSync(join(ROOT, 'dist/app/licences.txt'), 'utf8');
const lock = JSON.parse(readFileSync(join(ROOT, 'package-lock.json'), 'utf8')) as {
  packages: Record<string, { hasInstallScript?: boolean }>;
};

/** They let everybody use, change and pass on, with the notice kept. Fonts go by a licence of their own. */
const PERMISSIVE = [
  'Apache-2.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'ISC',
  'MIT',
  'MPL-2.0',
  'OFL-1.1',
  'Python-2.0',
  'Unlicense',
  'Zlib',
  '0BSD',
];

const expressionOf = ({ licenses }: Component): string =>
  licenses.map((one) => ('license' in one ? one.license.id : `(${one.expression})`)).join(' AND ');

/** SPDX: one of what is joined by OR, all of what is joined by AND; no package here nests them. */
const isPermissive = (expression: string): boolean =>
  expression
    .split(' AND ')
    .every((part) => part.split(' OR ').some((id) => PERMISSIVE.includes(id.replace(/[()]/g, ''))));

describe('the list of parts (CycloneDX)', () => {
  it('is one, names each part once with its digest, and joins only what it names', () => {
    expect(bom).toMatchObject({ bomFormat: 'CycloneDX', metadata: { component: { name: 'probity' } } });
    expect(bom.specVersion).toMatch(/^1\.\d$/);
    const refs = bom.components.map((component) => component['bom-ref']);
    expect(new Set(refs).size).toBe(refs.length);
    for (const { name, hashes } of bom.components)
      expect(hashes, name).toEqual([
        { alg: 'SHA-512', content: expect.stringMatching(/^[0-9a-f]{128}$/) as string },
      ]);
    const known = new Set([...refs, bom.metadata.component['bom-ref']]);
    expect(
      bom.dependencies.flatMap(({ ref, dependsOn }) => [ref, ...dependsOn]).filter((ref) => !known.has(ref)),
    ).toEqual([]);
  });

  it('names every package of which a line is in the built programs', () => {
    const named = new Set(bom.components.map(({ name }) => name));
    const folder = join(ROOT, 'dist/cli');
    const built = readdirSync(folder).filter((name) => name.endsWith('.js'));
    // The builder says before each part which file it is from.
    const found = built.flatMap((name) =>
      [
        ...readFileSync(join(folder, name), 'utf8').matchAll(
          /^\/\/ node_modules\/((?:@[\w.-]+\/)?[\w.-]+)\//gm,
        ),
      ].map(([, part = '']) => part),
    );
    expect(new Set(found).size).toBeGreaterThan(10);
    expect([...new Set(found)].filter((part) => !named.has(part))).toEqual([]);
    for (const part of ['react', 'wouter', '@expo-google-fonts/noto-sans-sc', 'harfbuzzjs'])
      expect(named).toContain(part);
  });

  it('tells neither when nor where it was made', () => {
    expect(Object.keys(bom)).not.toContain('serialNumber');
    expect(Object.keys(bom.metadata)).not.toContain('timestamp');
    expect(JSON.stringify(bom) + licences).not.toContain(ROOT.replace(/[/\\]$/, ''));
  });
});

describe('licences', () => {
  it('of all that ships are permissive', () => {
    expect(
      bom.components
        .filter((part) => !isPermissive(expressionOf(part)))
        .map((part) => `${part.name}: ${expressionOf(part)}`),
    ).toEqual([]);
  });

  it.each([
    ['MIT', true],
    ['(MIT OR GPL-3.0-only)', true],
    ['(MIT AND GPL-3.0-only)', false],
    ['AGPL-3.0-only', false],
    ['UNLICENSED', false],
    ['', false],
  ])('%s is permissive: %s', (expression, expected) => {
    expect(isPermissive(expression)).toBe(expected);
  });

  it('stand beside the app with their texts, one for each part', () => {
    const texts = licences.split(`\n${'-'.repeat(80)}\n`).slice(1);
    expect(texts.map((text) => text.trim().split('\n')[0])).toEqual(
      expect.arrayContaining(bom.components.map(({ name, version }) => `${name} ${version}`)),
    );
    expect(texts).toHaveLength(bom.components.length);
    expect(
      texts.filter((text) => text.includes('brings no text of it')).map((text) => text.trim().split(' ')[0]),
    ).toEqual(['wouter']);
  });
});

it('no package wants to run a program when it is installed, but for one of which nothing ships', () => {
  const wanting = Object.entries(lock.packages).flatMap(([path, { hasInstallScript }]) =>
    hasInstallScript ? [path] : [],
  );
  // Optional for jsPDF; its script prints an appeal for donations.
  expect(wanting).toEqual(['node_modules/core-js']);
  expect(bom.components.map(({ name }) => name)).not.toContain('core-js');
});
