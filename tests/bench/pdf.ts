/** The statement of a sample: the first of a process, and the ones after it. */
import { readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { bundledChecklist, bundledTexts } from '../../src/checklist/bundled.ts';
import { readAnswers, recordFromAnswers } from '../../src/exchange/index.ts';
import { findingsOf } from '../../src/findings/index.ts';
import { loadCatalogue, loadCountries, translator, type Language } from '../../src/locale/index.ts';
import { buildModel, replay } from '../../src/questionnaire/index.ts';
import { fold } from '../../src/record/index.ts';
import { loadFonts } from '../../src/statement/fonts/index.ts';
import { compose, drawnCharacters, type StatementInput } from '../../src/statement/index.ts';
import { renderPdf } from '../../src/statement/pdf/index.ts';
import { median, wallMilliseconds, type Figure } from './measure.ts';

const SAMPLE = 'seeds/samples/workwear.answers.json';
const WARM = 9;

export async function pdfFigures(language: Language): Promise<Figure[]> {
  const input = await sample(language);
  let bytes = 0;
  let pages = 0;
  const once = async (): Promise<void> => {
    const document = compose(input);
    const fonts = await loadFonts(document.language, drawnCharacters(document), readFont);
    const result = renderPdf(document, fonts);
    if (!result.ok) throw new Error(JSON.stringify(result.error));
    ({ pages } = result);
    bytes = result.bytes.length;
  };
  const cold = await wallMilliseconds(once);
  const warm: number[] = [];
  for (let i = 0; i < WARM; i += 1) warm.push(await wallMilliseconds(once));
  return [
    { what: `PDF ${language}, first of a process`, value: cold, unit: 'ms' },
    { what: `PDF ${language}, the next ones`, value: median(warm), unit: 'ms' },
    { what: `PDF ${language}, pages`, value: pages, unit: '' },
    { what: `PDF ${language}, size`, value: bytes / 1000, unit: 'kB' },
  ];
}

async function sample(language: Language): Promise<StatementInput> {
  const checklist = await bundledChecklist('supplier');
  const answers = readAnswers(readFileSync(SAMPLE, 'utf8'));
  if (!checklist || !answers.ok) throw new Error(JSON.stringify(answers));
  const model = buildModel(checklist);
  const id = '00000000-0000-4000-8000-000000000001';
  const made = recordFromAnswers(model, answers.value, { id, tool: 'bench', at: '2026-11-23T09:00:00Z' });
  if (!made.ok) throw new Error(JSON.stringify(made.problems));
  const assessment = fold(made.value);
  const state = replay(model, assessment.changes);
  const catalogues = await Promise.all([
    loadCatalogue(language, 'statement'),
    loadCatalogue(language, 'findings'),
    bundledTexts('supplier', language),
  ]);
  const words = { ...translator(language, ...catalogues), countries: await loadCountries(language) };
  const findings = findingsOf(model, assessment, state);
  return { model, record: made.value, assessment, state, findings, words, tool: 'bench', paper: 'a4' };
}

const readFont = (file: string): Promise<Uint8Array> => readFile(`dist/app/fonts/${file}`);
