/**
 * What others say of our PDF files. `npm run check:pdf` asks veraPDF, qpdf and poppler, `npm run check:verapdf` only the first;
 * `-- --all` asks about documents of 200 pages as well, and veraPDF about the lower levels that 3a includes.
 * Exit codes: 0 no fault; 1 a fault; 3 no fault, but somebody could not be asked.
 */
import { fileURLToPath } from 'node:url';
import { loadConfigFromFile, runnerImport } from 'vite';

process.chdir(fileURLToPath(new URL('../../', import.meta.url)));
const { config } = await loadConfigFromFile({ command: 'serve', mode: 'development' }, 'vite.config.ts');
await runnerImport('./tests/opinions/main.ts', { ...config, configFile: false });
