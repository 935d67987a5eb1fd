/** Vite plugin: serves the built fonts under `fonts/` while developing and copies them beside the built page. */
import { createReadStream } from 'node:fs';
import path from 'node:path';
import type { Plugin } from 'vite';
import { builtFonts, copyFonts, FONT_FILES } from './build-fonts.ts';

export function statementFonts(): Plugin {
  let outDir = '';
  let building = false;
  return {
    name: 'statement-fonts',
    configResolved(config) {
      outDir = path.resolve(config.root, config.build.outDir);
      building = config.command === 'build' && !config.build.ssr;
    },
    configureServer(server) {
      server.middlewares.use((request, response, next) => {
        const file = /\/fonts\/([^/?]+)(?:\?.*)?$/.exec(request.url ?? '')?.[1];
        if (file === undefined || !FONT_FILES.includes(file)) {
          next();
          return;
        }
        builtFonts().then((folder) => {
          response.setHeader(
            'Content-Type',
            file.endsWith('.ttf') ? 'font/ttf' : 'text/plain; charset=utf-8',
          );
          createReadStream(path.join(folder, file)).pipe(response);
        }, next);
      });
    },
    async writeBundle() {
      if (building) await copyFonts(path.join(outDir, 'fonts'));
    },
  };
}
