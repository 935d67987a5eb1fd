import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import type { Plugin } from 'vite';
import { defineConfig } from 'vitest/config';
import { bundledChecklists } from './src/app/vite-checklists.ts';
import { shippedParts } from './src/app/vite-shipped.ts';
import { pagePolicy } from './src/cli/serve/policy.ts';
import { dataCatalogues, withoutParser } from './src/app/vite-catalogues.ts';
import { serviceWorker } from './src/app/offline/vite-service-worker.ts';
import { statementFonts } from './src/statement/fonts/vite-fonts.ts';

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));
const nothing = here('./src/statement/pdf/nothing.ts');

/** What every page needs; in one piece each, it is smaller than in forty. */
const ALWAYS = [
  { name: 'react', test: /node_modules\/(react|react-dom|scheduler)\// },
  {
    name: 'frame',
    test: /src\/(findings\/days|app\/(shell|offline\/(hold-version|newer-bar|offline-note|state)|preferences|language|controls|routes|clock|version|sample-ids|assessment\/(session-context|not-here|open-)|declaration\/use-is|laws\/first-of-laws|lock\/(gate|follow-lock|lock-(now|state|tabs)|use-lock-state)|start\/details-(form|values)|question\/(form-context|provenance|use-following|(answer|group|money|note|reason|theme|unavailable|value)-input|\w+-from-)))/,
  },
];

export default defineConfig({
  base: './',
  plugins: [
    react(),
    bundledChecklists(here('.')),
    dataCatalogues(),
    withoutParser(),
    statementFonts(),
    hashesOfTheCurve(),
    securityPolicy(),
    shippedParts(here('.')),
    serviceWorker(),
  ],
  resolve: {
    // jsPDF names these for its HTML and image features, which we do not use; they would add 380 kB.
    alias: {
      html2canvas: nothing,
      canvg: nothing,
      dompurify: nothing,
      // React has it by itself since version 18.
      'use-sync-external-store/shim/index.js': 'react',
    },
  },
  build: {
    outDir: 'dist/app',
    target: 'es2022',
    assetsInlineLimit: 0,
    // What a page imports is fetched when the page is; lists of it for each page would be in everybody's way to the first question.
    modulePreload: {
      polyfill: false,
      resolveDependencies: (_, files) => files.filter((file) => file.endsWith('.css')),
    },
    rolldownOptions: { output: { codeSplitting: { groups: ALWAYS } } },
  },
  // Workers are built on their own, and need what the page needs.
  worker: { format: 'es', plugins: () => [bundledChecklists(here('.')), dataCatalogues(), withoutNode()] },
  // Some tests try every way of answering. The limit ends a hang; it measures nothing.
  test: {
    include: ['tests/**/*.test.ts'],
    testTimeout: 300_000,
    hookTimeout: 300_000,
    // Vitest leaves one core idle otherwise: on a machine with two it would run one file at a time.
    maxWorkers: '100%',
  },
});

/** The built page carries its policy first of all. The development server needs scripts of its own, and goes without. */
function securityPolicy(): Plugin {
  return {
    name: 'probity-security-policy',
    apply: 'build',
    transformIndexHtml: () => [
      {
        tag: 'meta',
        attrs: { 'http-equiv': 'Content-Security-Policy', content: pagePolicy() },
        injectTo: 'head-prepend',
      },
    ],
  };
}

/** HarfBuzz asks for a module of Node, which it does not use in a browser. */
function withoutNode(): Plugin {
  return {
    name: 'probity-without-node',
    enforce: 'pre',
    resolveId: (source) => (source === 'module' ? nothing : undefined),
  };
}

/**
 * Every page needs SHA-256; only the curve that signs needs SHA-512, from the same file. With a copy of its own, SHA-512 is
 * not fetched before the first question.
 */
function hashesOfTheCurve(): Plugin {
  const copy = '?of-the-curve';
  return {
    name: 'probity-hashes-of-the-curve',
    apply: 'build',
    enforce: 'pre',
    async resolveId(source, importer = '') {
      const inCopy = importer.endsWith(copy);
      const ofCurve = importer.includes('/@noble/curves/') && source.startsWith('@noble/hashes/');
      if (!inCopy && !ofCurve) return null;
      const found = await this.resolve(source, importer.replace(copy, ''), { skipSelf: true });
      return found && { ...found, id: found.id + copy };
    },
  };
}
