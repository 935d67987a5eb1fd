import { describe, expect, it } from 'vitest';
import { bundledTexts } from '../../src/checklist/bundled.ts';
import { fold } from '../../src/record/index.ts';
import { loadCatalogue, loadCountries, translator, type Language } from '../../src/locale/index.ts';
import { compose, documentText, type Document, type Words } from '../../src/statement/index.ts';
import { goodSupplier, Scenario, supplier } from '../support/scenario.ts';

export async function words(language: Language): Promise<Words> {
  const [texts, findings, statement, countries] = await Promise.all([
    bundledTexts('supplier', language),
    loadCatalogue(language, 'findings'),
    loadCatalogue(language, 'statement'),
    loadCountries(language),
  ]);
  return { ...translator(language, texts, findings, statement), countries };
}

async function statementOf(scenario: Scenario, language: Language = 'en'): Promise<Document> {
  const { record, state, model } = scenario;
  return compose({
    model,
    record,
    assessment: fold(record),
    state,
    findings: scenario.findings(),
    words: await words(language),
    tool: 'Probity 0.1.0',
    paper: 'a4',
  });
}

const text = (document: Document): string => documentText(document).join('\n');

const decided = {
  by: { name: 'B. Head', role: 'Head of procurement' },
  reasons: 'Heard on 20 November.',
  decidedOn: '2026-11-23',
} as const;

describe.each<Language>(['en', 'zh'])('the statement in %s', (language) => {
  it('says every part that a tender file needs', async () => {
    const scenario = goodSupplier().says('rec10c.identity-documents', 'no', {
      grade: 'E3',
      note: '<b>locked</b> 不合格',
    });
    const document = await statementOf(scenario, language);
    const headings = document.blocks.flatMap((block) => (block.kind === 'heading' ? [block.id] : []));
    for (const id of [
      'summary',
      'verdict',
      'decision',
      'triggers',
      'red-flags',
      'plan',
      'findings',
      'recommendation-10c',
      'remainder',
      'method',
      'limits',
      'references',
      'verification',
    ])
      expect(headings).toContain(id);
    const all = text(document);
    for (const part of [
      'Hadal Garments Ltd',
      'MW-2026-114',
      'ZT-B3',
      '<b>locked</b> 不合格',
      scenario.record.head.digest,
      supplier.checklist.digest,
    ])
      expect(all).toContain(part);
    expect(document.blocks.filter(({ kind }) => kind === 'figure')).toHaveLength(1);
  });

  it('is the same document for the same record', async () => {
    const scenario = goodSupplier();
    expect(await statementOf(scenario, language)).toEqual(await statementOf(scenario, language));
  });

  it('never says that a company complies with the recommendations', async () => {
    const all = text(await statementOf(goodSupplier(), language));
    expect(all).not.toMatch(/compl(y|ies|iant) with Recommendation|符合建议1/);
  });
});

describe('which document it is', () => {
  it('is provisional until a person has decided', async () => {
    const scenario = goodSupplier().leavesNothingOpen();
    expect((await statementOf(scenario)).masthead.marking).toBe('Provisional');
    scenario.happens({ type: 'decided', decision: { value: 'proceed', proposed: 'proceed', ...decided } });
    expect((await statementOf(scenario)).masthead.marking).toBeUndefined();
  });

  it('says whether it is issued or a draft', async () => {
    const scenario = goodSupplier().leavesNothingOpen();
    scenario.happens({ type: 'decided', decision: { value: 'proceed', proposed: 'proceed', ...decided } });
    expect(text(await statementOf(scenario))).toContain('Not issued: a draft');
    scenario.happens({ type: 'issued', issuedOn: '2026-11-24' });
    expect(text(await statementOf(scenario))).toMatch(/Issued on\n24 November 2026/);
  });

  it('is an internal record, never called a statement, when the supplier is excluded', async () => {
    const scenario = goodSupplier().says('rec14.convictions', 'no', { grade: 'E3' });
    scenario.happens({ type: 'decided', decision: { value: 'exclude', proposed: 'exclude', ...decided } });
    const document = await statementOf(scenario);
    expect(document.title).toMatch(/^Internal non-compliance record/);
    expect(document.masthead.marking).toBe('Internal');
    expect(text(document)).not.toMatch(/compliance statement/i);
  });

  it('prints a departure from the proposal with its reasons', async () => {
    const scenario = goodSupplier().says('rec10c.threats-violence', 'no');
    scenario.happens({
      type: 'decided',
      decision: { value: 'proceed', proposed: 'hold-and-remediate', ...decided },
    });
    const document = await statementOf(scenario);
    const cover = document.blocks.find(({ kind }) => kind === 'banner');
    expect(cover).toMatchObject({ tone: 'stop', title: 'Decision: Proceed' });
    // The cover must not say of the decision what would be true of the proposal only.
    expect(JSON.stringify(cover)).toMatch(
      /departs from what the tool proposed: Hold and remediate.*Open triggers: ZT-B2/,
    );
    expect(JSON.stringify(cover)).not.toContain('no red flag is open');
    const all = text(document);
    expect(all).toContain('Departs from what the tool proposed');
    expect(all).toContain('Heard on 20 November.');
    expect(all).toContain('ZT-B2');
  });

  it('lists what was set aside, what is open and what has expired', async () => {
    const scenario = goodSupplier().says('rec10c.identity-documents', 'no');
    const follow = supplier.questions.find(
      ({ theme, kind }) => theme === 'rec10c.identity-documents' && kind === 'number',
    );
    if (!follow) throw new Error('a number is asked of held documents');
    scenario
      .says(follow.id, 12)
      .says('rec10c.identity-documents', 'yes', { grade: 'E3', dated: '2024-01-01' });
    const ids = (await statementOf(scenario)).blocks.flatMap((block) =>
      block.kind === 'heading' ? [block.id] : [],
    );
    expect(ids).toEqual(
      expect.arrayContaining(['remainder-set-aside', 'remainder-expired', 'remainder-open']),
    );
  });
});

describe('answers that were begun with another version of the checklist', () => {
  it('are told with what became of them', async () => {
    const move = {
      from: { id: 'supplier', version: '0.9.0', digest: 'a'.repeat(64) },
      kept: ['risk.industry', 'risk.workforce'],
      confirm: [{ question: 'rec10c.recruitment-fees', reasons: ['words' as const] }],
      aside: [],
      dropped: [{ question: 'a.b', reason: 'question-gone' as const, answer: { value: 'yes' } }],
      added: [],
      actions: [],
    };
    const moved = text(await statementOf(goodSupplier().happens({ type: 'moved', move })));
    expect(moved).toContain(
      'version 0.9.0 of the checklist: 2 went on, 1 were to be confirmed, 0 were set aside, 1 had no place in this version',
    );
    expect(text(await statementOf(goodSupplier()))).not.toContain('0.9.0');
  });
});

describe('answers that were read from a damaged record', () => {
  it('are told with what of them is certain, and with what was left out', async () => {
    const salvage = {
      from: '00000000-0000-4000-8000-00000000000c',
      code: 'unreadable' as const,
      event: 7,
      carried: { proven: 4, unproven: 31 },
      left: { events: 1, answers: 2, evidence: 3 },
    };
    const scenario = goodSupplier().happens({ type: 'salvaged', salvage });
    const salvaged = text(await statementOf(scenario));
    expect(salvaged).toContain(salvage.from);
    expect(salvaged).toContain('entry 7 of its log cannot be read');
    expect(salvaged).toContain(
      '4 that a kept digest shows to be as they were given, 31 without that proof. Left out: 2 answers, 3 pieces of evidence, 1 entry of the log',
    );
    expect(text(await statementOf(goodSupplier()))).not.toContain('Begun from');
  });
});
