#!/usr/bin/env node
/**
 * Starts the command line. In a checkout where it has not been built yet, it is built first.
 */
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const program = new URL('../../dist/cli/probity.js', import.meta.url);
if (!existsSync(program)) {
  process.stderr.write('Building the command line (once) ...\n');
  const { build } = await import('vite');
  const configFile = fileURLToPath(new URL('../../vite.cli.config.ts', import.meta.url));
  await build({ configFile, logLevel: 'error' });
}
await import(program.href);
