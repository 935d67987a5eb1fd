/** Documents of a given length, from the statement of a sample: its blocks over and over, until the pages are full. */
import { readFileSync } from 'node:fs';
import { bundledChecklist, bundledTexts } from '../../../src/checklist/bundled.ts';
import { readAnswers, recordFromAnswers } from '../../../src/exchange/index.ts';
import { findingsOf } from '../../../src/findings/index.ts';
import { loadCatalogue, loadCountries, translator, type Language } from '../../../src/locale/index.ts';
import { buildModel, replay } from '../../../src/questionnaire/index.ts';
import { fold } from '../../../src/record/index.ts';
import { compose, type Block, type Document, type StatementInput } from '../../../src/statement/index.ts';
import { openOurs } from './makers/ours.ts';

const SAMPLE = 'seeds/samples/workwear.answers.json';

async function sampleInput(language: Language): Promise<StatementInput> {
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

/** The longest document of no more pages than these. */
export async function documentOfPages(language: Language, pages: number): Promise<Document> {
  const statement = compose(await sampleInput(language));
  // Not every library can draw a QR code.
  const whole = { ...statement, blocks: statement.blocks.filter(({ kind }) => kind !== 'code') };
  const { pagesOf } = await openOurs();
  const fits = async (count: number): Promise<boolean> => (await pagesOf(ofBlocks(whole, count))) <= pages;
  let least = 1;
  let most = 2;
  while (await fits(most)) [least, most] = [most, most * 2];
  while (most - least > 1) {
    const middle = Math.floor((least + most) / 2);
    if (await fits(middle)) least = middle;
    else most = middle;
  }
  return ofBlocks(whole, least);
}

function ofBlocks(document: Document, count: number): Document {
  const blocks = Array.from({ length: count }, (_, at) => at).flatMap((at): Block[] => {
    const block = document.blocks[at % document.blocks.length];
    if (!block) return [];
    const round = Math.floor(at / document.blocks.length);
    return ['id' in block && round > 0 ? { ...block, id: `${block.id}.${round}` } : block];
  });
  const ids = new Set(blocks.map((block) => ('id' in block ? block.id : '')));
  return { ...document, blocks: JSON.parse(JSON.stringify(blocks), withoutLostLinks(ids)) as Block[] };
}

/** A link to a heading that was cut away becomes its words. */
function withoutLostLinks(ids: ReadonlySet<string>): (key: string, value: unknown) => unknown {
  return (_, value) => {
    const link = value as { kind?: string; text?: string; to?: { heading?: string } } | null;
    const target = link?.kind === 'link' ? link.to?.heading : undefined;
    return target === undefined || ids.has(target) ? value : link?.text;
  };
}
