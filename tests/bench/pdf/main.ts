/** One part of the benchmark of PDFs, as JSON on its output; `results.ts` starts each in a process of its own. */
import { writeFileSync } from 'node:fs';
import { MAKER_NAMES } from './makers/index.ts';
import { documentAsJson, measureMaker } from './measure.ts';

const [part, argument = '', folder = '.'] = process.argv.slice(2);
const file = `${folder}/document-${argument}.json`;

console.log(JSON.stringify(await run()));

async function run(): Promise<unknown> {
  if (part === 'write') {
    const [language, pages] = argument.split('-');
    const { documentOfPages } = await import('./documents.ts');
    const document = await documentOfPages(language === 'zh' ? 'zh' : 'en', Number(pages));
    writeFileSync(file, documentAsJson(document));
    return document.blocks.length;
  }
  const name = MAKER_NAMES.find((one) => one === part);
  if (!name) throw new Error(`no part ${part ?? ''}`);
  return measureMaker(name, file);
}
