/** The command line: one program for Node with everything in it, and that of its threads, in dist/cli. */
import { copyFileSync, existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { defineConfig, mergeConfig, type Plugin } from 'vite';
import { copyFonts } from './src/statement/fonts/build-fonts.ts';
import app from './vite.config.ts';

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

export default mergeConfig(
  app,
  defineConfig({
    root: here('.'),
    plugins: [statementFonts()],
    ssr: { noExternal: true, target: 'node' },
    build: {
      ssr: true,
      outDir: 'dist/cli',
      emptyOutDir: true,
      target: 'node20',
      copyPublicDir: false,
      rolldownOptions: {
        input: { probity: 'src/cli/main.ts', 'statement-thread': 'src/cli/batch/thread.ts' },
        output: { entryFileNames: '[name].js', chunkFileNames: '[name].js' },
      },
    },
  }),
);

/** Statements need the fonts; those of the built app serve where there are any. HarfBuzz looks for its program beside itself. */
function statementFonts(): Plugin {
  return {
    name: 'probity-cli-fonts',
    async writeBundle() {
      copyFileSync(here('./node_modules/harfbuzzjs/dist/harfbuzz.wasm'), here('./dist/cli/harfbuzz.wasm'));
      if (!existsSync(here('./dist/app/fonts'))) await copyFonts(here('./dist/cli/fonts'));
    },
  };
}
