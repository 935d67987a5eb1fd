/** The report of one's own gaps, as a document. */
import { describe, expect, it } from 'vitest';
import { bundledTexts } from '../../src/checklist/bundled.ts';
import { journeyOf } from '../../src/checklist/index.ts';
import { fold } from '../../src/record/index.ts';
import {
  loadCatalogue,
  loadCountries,
  loadJourneyWords,
  translator,
  type Language,
} from '../../src/locale/index.ts';
import { compose, documentText, type Document, type Words } from '../../src/statement/index.ts';
import { themesOf } from '../checklist/whole-checklist.ts';
import { ownProcess, Scenario, selfAudit } from '../support/scenario.ts';

async function wordsOf({ model: { checklist } }: Scenario, language: Language): Promise<Words> {
  const [statement, findings, own, ofJourney, countries] = await Promise.all([
    loadCatalogue(language, 'statement'),
    loadCatalogue(language, 'findings'),
    bundledTexts(checklist.id, language),
    loadJourneyWords(language, journeyOf(checklist)),
    loadCountries(language),
  ]);
  return { ...translator(language, statement, findings, own, ofJourney), countries };
}

async function reportOf(scenario: Scenario, language: Language = 'en'): Promise<Document> {
  const { record, state, model } = scenario;
  return compose({
    model,
    record,
    assessment: fold(record),
    state,
    findings: scenario.findings(),
    words: await wordsOf(scenario, language),
    tool: 'Probity 0.1.0',
    paper: 'a4',
  });
}

const text = (document: Document): string => documentText(document).join('\n');
const headings = ({ blocks }: Document): string[] =>
  blocks.flatMap((block) => (block.kind === 'heading' ? [block.id] : []));

const begun = (model = ownProcess): Scenario =>
  new Scenario(model).says('scope.high-risk', 'no').says('scope.depth', 'all');

const ADOPTION = {
  by: { name: 'B. Head', role: 'Head of procurement' },
  adoptedOn: '2026-11-24',
  remarks: 'Money is set aside.',
};

/** What the report says of each part of a model clause. */
async function partsOf(scenario: Scenario, clause: string): Promise<string[]> {
  const { blocks } = await reportOf(scenario);
  const at = blocks.findIndex(
    (block) => block.kind === 'heading' && block.id === `clause-rec10c-${clause}-contains`,
  );
  const table = blocks[at + 1];
  if (table?.kind !== 'table') throw new Error('no table of parts');
  return table.rows.map(([, cell]) =>
    typeof cell === 'object' && 'tone' in cell && typeof cell.text === 'string' ? cell.text : '',
  );
}

describe.each<Language>(['en', 'zh'])('the report in %s', (language) => {
  it('judges nobody: no verdict, no decision', async () => {
    const document = await reportOf(begun().says('rec10c.clause-documents', 'no'), language);
    expect(headings(document)).not.toContain('verdict');
    expect(headings(document)).not.toContain('decision');
    for (const id of ['gaps', 'plan', 'adoption', 'model-clauses', 'findings', 'remainder', 'verification'])
      expect(headings(document)).toContain(id);
  });

  it('orders the gaps of a public body by stage, those of a company by severity', async () => {
    const own = await reportOf(
      begun().says('rec10c.clause-documents', 'no').says('rec10a.category-risk', 'partly'),
      language,
    );
    expect(headings(own).filter((id) => id.startsWith('gaps-'))).toEqual(['gaps-plan', 'gaps-contract']);
    const audit = await reportOf(
      begun(selfAudit).says('rec16.instruments', 'partly').says('rec11.risk-assessment', 'no'),
      language,
    );
    expect(headings(audit).filter((id) => id.startsWith('gaps-'))).toEqual(['gaps-high', 'gaps-medium']);
  });
});

describe('the report', () => {
  it('puts the actions on graver gaps first, before nearer deadlines of lesser ones', async () => {
    const scenario = begun(selfAudit);
    for (const { id, rules } of themesOf(selfAudit)) scenario.says(id, rules.core ? 'partly' : 'no');
    scenario.says('rec11.risk-assessment', 'no');
    const { blocks } = await reportOf(scenario);
    const at = blocks.findIndex((block) => block.kind === 'heading' && block.id === 'plan-improvement');
    const table = blocks.slice(at).find(({ kind }) => kind === 'table');
    const planned =
      table?.kind === 'table' ? table.rows.map(([action]) => JSON.stringify(action).slice(1)) : [];
    const words = await wordsOf(scenario, 'en');
    const { gaps } = scenario.findings();
    const place = (row: string): number =>
      gaps.findIndex(({ question }) => row.startsWith(`${words.t(`${question}.name`)}: `));
    const places = planned.map(place);
    expect(places.length).toBeGreaterThan(20);
    expect(places).toEqual([...places].sort((one, other) => one - other));
  });

  it('names who takes on the plan, with a place to sign; until then it is provisional', async () => {
    const open = await reportOf(begun());
    expect(open.masthead.marking).toBe('Provisional');
    const taken = await reportOf(begun().happens({ type: 'adopted', adoption: ADOPTION }));
    expect(text(taken)).toContain('B. Head, Head of procurement');
    expect(text(taken)).toContain('Money is set aside.');
    expect(taken.blocks.some(({ kind }) => kind === 'signature')).toBe(true);
  });

  it('shows an open trigger on the cover', async () => {
    const document = await reportOf(
      begun(selfAudit)
        .says('rec10c.identity-documents', 'yes')
        .says('rec10c.identity-documents.suspected', 'yes'),
    );
    const [banner] = document.blocks;
    expect(banner).toMatchObject({ kind: 'banner', tone: 'stop' });
    expect(JSON.stringify(banner)).toContain('ZT-B3');
  });

  it('says of each part of a model clause whether the clause in use holds it', async () => {
    const parts = ownProcess.question('rec10c.clause-documents.contains').options ?? [];
    const [held = ''] = parts;
    const statuses = (scenario: Scenario): Promise<string[]> => partsOf(scenario, 'clause-documents');
    const missing = parts.filter((one) => one !== 'none').length;
    expect(await statuses(begun())).toEqual(Array(missing).fill('Not known'));
    expect(await statuses(begun().says('rec10c.clause-documents', 'no'))).toEqual(
      Array(missing).fill('Missing'),
    );
    expect(
      await statuses(
        begun().says('rec10c.clause-documents', 'partly').says('rec10c.clause-documents.contains', [held]),
      ),
    ).toEqual(['There', ...Array<string>(missing - 1).fill('Missing')]);
  });

  it('says that nobody asked about a clause where only the core is asked', async () => {
    const core = new Scenario(ownProcess).says('scope.high-risk', 'no').says('scope.depth', 'core');
    expect(new Set(await partsOf(core, 'clause-housing-return'))).toEqual(new Set(['Not asked']));
    expect(new Set(await partsOf(core, 'clause-documents'))).toEqual(new Set(['Not known']));
  });

  it('leaves the words of a model clause to their table and only counts them beside the answer', async () => {
    const held = ['no-taking', 'free-access'];
    const document = await reportOf(
      begun().says('rec10c.clause-documents', 'partly').says('rec10c.clause-documents.contains', held),
    );
    expect(text(document).split('Nobody holds these documents')).toHaveLength(2);
    expect(text(document)).toContain('2 of 5 parts');
  });

  it('shows a red flag beside the gap that it makes, and in no list of its own', async () => {
    const document = await reportOf(begun().says('rec10a.category-risk', 'no'));
    expect(headings(document)).toContain('gaps-plan');
    expect(headings(document)).not.toContain('red-flags');
  });

  it('names all themes that need the same in one line', async () => {
    const document = await reportOf(
      begun(selfAudit).says('rec11.governance', 'no').says('rec11.prevention', 'no'),
    );
    expect(text(document)).toContain('done and verified: Who answers for it; Prevention');
  });

  it('carries the financial year of a company', async () => {
    const scenario = begun(selfAudit);
    const { details } = fold(scenario.record);
    scenario.happens({
      type: 'described',
      details: { ...details, period: { from: '2025-01-01', to: '2025-12-31' } },
    });
    expect(text(await reportOf(scenario))).toContain('1 January 2025 to 31 December 2025');
  });
});
