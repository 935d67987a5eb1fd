/**
 * Vite plugin: the parts of others that ship with the app, written beside it: as a list for programs (CycloneDX, by `npm sbom`) and
 * with the texts of their licences. Nothing in them tells when or where the app was built.
 */
import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin } from 'vite';

export function shippedParts(root: string): Plugin {
  return {
    name: 'probity-shipped-parts',
    apply: 'build',
    generateBundle() {
      if (this.environment.config.consumer !== 'client') return;
      const bill = JSON.stringify(billOfMaterials(root), null, 1);
      this.emitFile({ type: 'asset', fileName: 'sbom.cdx.json', source: `${bill}\n` });
      this.emitFile({ type: 'asset', fileName: 'licences.txt', source: licences(root) });
    },
  };
}

/** Tools of the build that leave something of theirs in it: fonts, and a few lines that load other lines. */
const LEFT_BY_TOOLS = /^(@expo-google-fonts\/.+|rolldown|vite)$/;

/** @param isLeftOut needed for development only, or optional: of those we use none */
const ships = (name: string, isLeftOut: boolean): boolean => !isLeftOut || LEFT_BY_TOOLS.test(name);

interface Component {
  name: string;
  'bom-ref': string;
  scope: string;
  properties: { name: string }[];
}

interface Bill {
  serialNumber?: string;
  metadata: { timestamp?: string; tools?: unknown; component: Component };
  components: Component[];
  dependencies: { ref: string; dependsOn: string[] }[];
}

/** The lock alone is read, so that what happens to be installed does not count. */
function billOfMaterials(root: string): Bill {
  // Whoever leaves out those for development leaves out with them what both need; a build is a reason for npm to do so.
  const ask = ['sbom', '--package-lock-only', '--sbom-format=cyclonedx', '--include=dev'];
  const text = execFileSync('npm', ask, {
    cwd: root,
    encoding: 'utf8',
    maxBuffer: 1 << 26,
    shell: process.platform === 'win32',
  });
  const { serialNumber: _, metadata, components, dependencies, ...rest } = JSON.parse(text) as Bill;
  const { timestamp: _at, tools: _by, component, ...told } = metadata;
  const kept = components.filter(({ name, scope, properties }) =>
    ships(name, scope === 'optional' || properties.length > 0),
  );
  const refs = new Set([component, ...kept].map((part) => part['bom-ref']));
  return {
    ...rest,
    // npm takes the name of the folder.
    metadata: { ...told, component: { ...component, name: 'probity' } },
    components: kept,
    dependencies: dependencies
      .filter(({ ref }) => refs.has(ref))
      .map(({ ref, dependsOn }) => ({ ref, dependsOn: dependsOn.filter((other) => refs.has(other)) })),
  };
}

interface Locked {
  version: string;
  license?: string;
  dev?: boolean;
  optional?: boolean;
  devOptional?: boolean;
}

function licences(root: string): string {
  const { packages } = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')) as {
    packages: Record<string, Locked>;
  };
  const parts = Object.entries(packages).flatMap(([path, { version, license = '', ...flags }]) => {
    const name = path.replace(/^.*node_modules\//, '');
    if (path === '' || !ships(name, Boolean(flags.dev ?? flags.optional ?? flags.devOptional))) return [];
    return [`${name} ${version}\nLicence: ${license}\n\n${licenceText(join(root, path))}`];
  });
  return ['Probity contains parts of others, under these licences.', ...parts].join(
    `\n\n${'-'.repeat(80)}\n\n`,
  );
}

const LICENCE = /^((mit-)?licen[cs]e|copying|unlicense|notice|ofl)([-.].*)?$/i;

function licenceText(folder: string): string {
  const texts = readdirSync(folder)
    .filter((name) => LICENCE.test(name))
    .sort()
    .map((name) => readFileSync(join(folder, name), 'utf8').replaceAll('\r\n', '\n').trim());
  return texts.length > 0 ? texts.join('\n\n') : 'The package names its licence, and brings no text of it.';
}
