/** The statement for each law, and the working paper behind it. */
import { describe, expect, it } from 'vitest';
import {
  LANGUAGES,
  loadCatalogue,
  loadCountries,
  translator,
  type Language,
} from '../../src/locale/index.ts';
import { fold, type TextEdit } from '../../src/record/index.ts';
import { checkDocument } from '../../src/statement/check-document.ts';
import { draftTexts } from '../../src/statement/compose/transparency/draft.ts';
import {
  composeTransparency,
  composeWorkingPaper,
  type TransparencyInput,
} from '../../src/statement/compose/transparency/index.ts';
import { documentText, type Block, type Document } from '../../src/statement/index.ts';
import type { Scenario } from '../support/scenario.ts';
import { audit, fullAudit, lawFindings, laws, selfAudit, texts, WITHOUT } from '../support/self-audit.ts';
import { render } from './support/render.ts';

const LAWS = laws.laws.map(({ id }) => id);

async function inputOf(scenario: Scenario, language: Language = 'en'): Promise<TransparencyInput> {
  const catalogues = await Promise.all(
    (['findings', 'statement', 'laws'] as const).map((name) => loadCatalogue(language, name)),
  );
  const words = translator(language, ...catalogues, texts[language] ?? {});
  return {
    model: selfAudit,
    record: scenario.record,
    assessment: fold(scenario.record),
    state: scenario.state,
    findings: lawFindings(scenario),
    words: { ...words, countries: await loadCountries(language) },
    tool: 'Probity 0.1.0',
    paper: 'a4',
  };
}

const text = (document: Document): string => documentText(document).join('\n');

/** What stands under the heading of an item. */
function under(document: Document, item: string): string {
  const start = document.blocks.findIndex((block) => block.kind === 'heading' && block.id === item);
  if (start < 0) return '';
  const rest = document.blocks.slice(start + 1);
  const end = rest.findIndex(({ kind }) => kind === 'heading');
  const paragraphs = rest.slice(0, end < 0 ? rest.length : end);
  return paragraphs
    .map((block) => (block.kind === 'paragraph' && typeof block.text === 'string' ? block.text : ''))
    .join('\n');
}

const edit = (other: Partial<TextEdit>): TextEdit => ({
  key: 'c12',
  language: 'en',
  text: 'Our own words.',
  draft: '',
  ...other,
});

const parties = (blocks: readonly Block[]) =>
  blocks.flatMap((block) => (block.kind === 'signature' ? block.parties : []));

describe.each(LANGUAGES)('in %s', (language) => {
  it.each(LAWS)('%s has a statement and a working paper without fault', async (law) => {
    for (const scenario of [fullAudit(), audit({})]) {
      const input = await inputOf(scenario, language);
      for (const document of [composeTransparency(input, law), composeWorkingPaper(input, law)]) {
        expect(checkDocument(document)).toEqual([]);
        expect(text(document)).not.toMatch(/undefined|\[object|[{}]/);
      }
    }
  });

  it('each law says the same of an item', async () => {
    const input = await inputOf(fullAudit(), language);
    const documents = LAWS.map((law) => composeTransparency(input, law));
    for (const { item, text: words } of draftTexts(input))
      for (const document of documents)
        expect(['', words.replaceAll(/\n{2,}/g, '\n')]).toContain(under(document, item));
  });
});

describe('the statement', () => {
  it('prints the items that the law asks for, and no other', async () => {
    const input = await inputOf(fullAudit());
    for (const { id, content } of laws.laws) {
      const asked = content.map(({ item }) => item).filter((item) => item !== 'c21' && item !== 'c22');
      const printed = composeTransparency(input, id).blocks.flatMap((block) =>
        block.kind === 'heading' && block.id !== 'approval' ? [block.id] : [],
      );
      expect(printed, id).toEqual(asked);
    }
  });

  it('says nothing where nothing was answered', async () => {
    const input = await inputOf(audit({}));
    for (const law of LAWS)
      expect(text(composeTransparency(input, law))).toContain('support no sentence yet');
  });

  it('is a draft until nothing required is lacking', async () => {
    const marking = async (scenario: Scenario) =>
      composeTransparency(await inputOf(scenario), 'uk-s54').masthead.marking;
    expect(await marking(fullAudit())).toBeUndefined();
    expect(await marking(fullAudit(WITHOUT.c21))).toBe('Draft');
  });

  it('is signed by whom the law names', async () => {
    const input = await inputOf(fullAudit());
    const names = (law: string) =>
      parties(composeTransparency(input, law).blocks).map(({ fields }) => fields[0]?.value);
    expect(names('uk-s54')).toEqual(['Robin Alder']);
    expect(names('no-s5')).toEqual(['Robin Alder', 'Kim Vale']);
    expect(names('us-far')).toEqual(['Sam Reed']);
    expect(names('us-ca-sb657')).toEqual([]);
  });

  it('leaves a line where nobody signs yet', async () => {
    const input = await inputOf(fullAudit(WITHOUT.c22));
    const [party] = parties(composeTransparency(input, 'uk-s54').blocks);
    expect(party?.fields.map(({ value }) => value)).toEqual(['', '', '', '']);
  });

  it('states that no steps were taken only where the law lets a company say so', async () => {
    const idle = fullAudit({
      'rec11.risk-assessment': 'no',
      'rec11.prevention': 'no',
      'rec13.training': 'no',
      'statement.policies': ['none'],
      'statement.no-steps': 'yes',
    });
    const input = await inputOf(idle);
    const said = LAWS.filter((law) => under(composeTransparency(input, law), 'c20') !== '');
    expect(said).toEqual(laws.laws.filter(({ noSteps }) => noSteps === 'whole').map(({ id }) => id));
  });
});

describe('the company’s own wording', () => {
  it('stands in the statement for every law, and the sentences are kept', async () => {
    const before = draftTexts(await inputOf(fullAudit())).find(({ item }) => item === 'c12')?.draft ?? '';
    const scenario = fullAudit().happens({ type: 'text-edited', edit: edit({ draft: before }) });
    const input = await inputOf(scenario);
    for (const law of ['uk-s54', 'no-s5', 'fr-plan'])
      expect(under(composeTransparency(input, law), 'c12')).toBe('Our own words.');
    expect(draftTexts(input).find(({ item }) => item === 'c12')).toMatchObject({
      draft: before,
      isStale: false,
    });
    const paper = text(composeWorkingPaper(input, 'uk-s54'));
    expect(paper).toContain('Our own words.');
    expect(paper).toContain(before);
  });

  it('belongs to its language', async () => {
    const input = await inputOf(fullAudit().happens({ type: 'text-edited', edit: edit({}) }), 'zh');
    expect(under(composeTransparency(input, 'uk-s54'), 'c12')).not.toContain('Our own words.');
  });

  it('gives way to the draft when it is emptied', async () => {
    const scenario = fullAudit()
      .happens({ type: 'text-edited', edit: edit({}) })
      .happens({ type: 'text-edited', edit: edit({ text: '' }) });
    expect(draftTexts(await inputOf(scenario)).some((one) => one.edit)).toBe(false);
  });

  it('is marked when the answers have changed since', async () => {
    const scenario = fullAudit();
    const draft = draftTexts(await inputOf(scenario)).find(({ item }) => item === 'c12')?.draft ?? '';
    scenario.happens({ type: 'text-edited', edit: edit({ draft }) });
    scenario.says('rec12.union-engagement.role', ['monitor']);
    const input = await inputOf(scenario);
    expect(draftTexts(input).find(({ item }) => item === 'c12')?.isStale).toBe(true);
    expect(text(composeWorkingPaper(input, 'uk-s54'))).toContain('The answers have changed');
  });

  it('is not printed once nothing stands behind it', async () => {
    const scenario = fullAudit().happens({ type: 'text-edited', edit: edit({}) });
    scenario.clears('rec12.union-engagement');
    const input = await inputOf(scenario);
    expect(text(composeTransparency(input, 'uk-s54'))).not.toContain('Our own words.');
  });
});

describe('the working paper', () => {
  it('names what is lacking and what completes it', async () => {
    const input = await inputOf(fullAudit(WITHOUT.c13));
    const paper = text(composeWorkingPaper(input, 'ca-s11'));
    const name = input.words.t('rec13.training.name');
    expect(paper).toMatch(new RegExp(`Training: Thin\\. To complete it, answer: .*${name}`));
  });

  it('leads from each sentence to answers', async () => {
    const input = await inputOf(fullAudit());
    const paper = composeWorkingPaper(input, 'uk-s54');
    const start = paper.blocks.findIndex((block) => block.kind === 'heading' && block.id === 'sentences');
    const rows = paper.blocks.slice(start).flatMap((block) => (block.kind === 'table' ? block.rows : []));
    expect(rows.length).toBeGreaterThan(15);
    for (const [sentence, , answers] of rows) {
      expect(sentence).not.toBe('');
      expect(answers).toMatch(/.+: .+/);
    }
  });

  it('names the answers that returned and were not confirmed', async () => {
    const scenario = fullAudit();
    const { t } = (await inputOf(scenario)).words;
    const title = t('annex.to-confirm');
    const paper = async (): Promise<string> => text(composeWorkingPaper(await inputOf(scenario), 'ca-s11'));
    expect(await paper()).not.toContain(title);
    scenario.says('rec13.training', 'no').says('rec13.training', 'yes');
    expect(await paper()).toContain(`${title}\n${t('rec13.training.groups.name')}`);
    scenario.confirms('rec13.training.groups');
    expect(await paper()).not.toContain(title);
  });

  it('says when the law is not applied, and that this is no legal advice', async () => {
    const paper = text(composeWorkingPaper(await inputOf(fullAudit()), 'de-s10'));
    expect(paper).toContain('suspended in practice');
    expect(paper).toContain('not legal advice');
    expect(paper).toContain('23 November 2026');
  });

  it('becomes a PDF, as the statement does', async () => {
    const input = await inputOf(fullAudit());
    for (const document of [composeTransparency(input, 'no-s5'), composeWorkingPaper(input, 'no-s5')])
      expect((await render(document)).pages).toBeGreaterThan(0);
  });
});
