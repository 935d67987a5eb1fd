/** A supplier's declaration as a document: its own words, signed, and nothing that judges it. */
import { describe, expect, it } from 'vitest';
import { bundledTexts } from '../../src/checklist/bundled.ts';
import { textsForSupplier } from '../../src/checklist/index.ts';
import { loadCatalogue, loadCountries, translator, type Language } from '../../src/locale/index.ts';
import { replay } from '../../src/questionnaire/index.ts';
import { fold, type AssessmentRecord } from '../../src/record/index.ts';
import { readRecord } from '../../src/record/read.ts';
import { composeDeclaration, documentText, type Document } from '../../src/statement/index.ts';
import { checkDocument } from '../../src/statement/check-document.ts';
import { asked, Declaring, inviting } from '../support/declaration.ts';

async function documentOf(record: AssessmentRecord, language: Language): Promise<Document> {
  const [texts, findings, statement, countries] = await Promise.all([
    bundledTexts('supplier', language),
    loadCatalogue(language, 'findings'),
    loadCatalogue(language, 'statement'),
    loadCountries(language),
  ]);
  const assessment = fold(record);
  return composeDeclaration({
    model: asked,
    record,
    assessment,
    state: replay(asked, assessment.changes),
    words: { ...translator(language, findings, statement, textsForSupplier(texts)), countries },
    tool: 'Probity 0.1.0',
    paper: 'a4',
  });
}

const { invitation } = inviting();
const declaring = (): Declaring =>
  new Declaring(invitation)
    .says('rec10c.freedom-of-movement', { value: 'no', note: 'the gate is shut at night' })
    .says('rec10c.freedom-of-movement.restriction', 'locked')
    .says('rec11.flowdown', { value: 'yes', note: 'Rahim said so' })
    .says('rec11.flowdown', 'partly')
    .shows('rec13.training', 'E2', 'attendance');

describe.each<Language>(['en', 'zh'])('a declaration in %s', (language) => {
  it('says who answers what for whom, and bears the signature', async () => {
    const document = await documentOf(declaring().signs().handedOver, language);
    expect(checkDocument(document)).toEqual([]);
    const text = documentText(document).join('\n');
    for (const part of [
      'Hadal Garments Ltd',
      'Ministry of Works',
      'the gate is shut at night',
      'Payroll 2026.PDF',
      'Li Wei',
      'Dhaka',
      declaring().signs().handedOver.head.digest,
    ])
      expect(text).toContain(part);
    expect(document.masthead.marking).toBeUndefined();
    expect(document.title).not.toMatch(/compliance|合规/i);
  });

  it('judges nothing and shows nothing that is meant for the officer', async () => {
    const all = await bundledTexts('supplier', language);
    const text = documentText(await documentOf(declaring().signs().handedOver, language)).join('\n');
    const officers = Object.entries(all).filter(([key]) =>
      /\.(safety|flag\.[\w-]+|action\.[\w-]+(\.measure)?|credit\.[\w-]+)$/.test(key),
    );
    expect(officers.length).toBeGreaterThan(300);
    expect(officers.filter(([key, words]) => !key.includes('.self.') && text.includes(words))).toEqual([]);
    expect(text).not.toMatch(/ZT-|E3 or better/);
    expect(text).not.toContain(all['risk.industry.name']);
    expect(text).not.toContain(all['rec14.cooperation.false-declaration.name']);
  });

  it('carries the answers as they stand, and none that was taken back', async () => {
    const { handedOver } = declaring().signs();
    const { attachments } = await documentOf(handedOver, language);
    const file = attachments.find(({ name }) => name === 'declaration.json');
    const read = readRecord(new TextDecoder().decode(file?.bytes));
    expect(read).toEqual({ ok: true, value: handedOver });
    expect(JSON.stringify(read)).not.toContain('Rahim');
  });

  it('is marked as long as nobody has signed, and carries nothing then', async () => {
    const document = await documentOf(declaring().record, language);
    expect(document.masthead.marking).toBeDefined();
    expect(document.attachments.map(({ name }) => name)).toEqual(['statement.json']);
    expect(checkDocument(document)).toEqual([]);
  });
});
