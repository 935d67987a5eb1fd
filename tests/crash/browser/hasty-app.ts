import { resolve } from 'node:path';
import { build } from 'vite';

const KEPT = 'await this.store.append(';
/** In milliseconds. */
const LATER = 400;

/** Builds the app with a session that says "saved" before it writes: a control of those who watch. @returns the folder */
export async function buildHastyApp(): Promise<string> {
  const outDir = resolve('node_modules/.cache/crash/hasty');
  await build({
    logLevel: 'error',
    build: { outDir, emptyOutDir: true },
    plugins: [
      {
        name: 'probity-hasty-session',
        enforce: 'pre',
        transform(code, id) {
          if (!id.endsWith('src/app/assessment/session.ts')) return undefined;
          if (!code.includes(KEPT)) throw new Error(`the session does not say ${KEPT}`);
          return code.replace(
            KEPT,
            `await ((...given: Parameters<RecordStore['append']>) => void setTimeout(() => void this.store.append(...given), ${String(LATER)}))(`,
          );
        },
      },
    ],
  });
  return outDir;
}
