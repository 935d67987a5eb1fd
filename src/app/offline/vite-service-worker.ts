/** Vite plugin: builds the service worker beside the page, and tells it the files of the app. */
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';
import { tellFiles, WORKER } from './tell-files.ts';

export function serviceWorker(): Plugin {
  let folder = '';
  return {
    name: 'probity-service-worker',
    apply: (config, { command }) => command === 'build' && !config.build?.ssr,
    configResolved({ root, build }) {
      folder = resolve(root, build.outDir);
    },
    buildStart() {
      const id = fileURLToPath(new URL('./service-worker.ts', import.meta.url));
      this.emitFile({ type: 'chunk', id, fileName: WORKER });
    },
    closeBundle: {
      order: 'post',
      // After the files that other plugins write.
      sequential: true,
      handler: () => tellFiles(folder),
    },
  };
}
