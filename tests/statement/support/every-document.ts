/** One of each document that the product makes, in each language: what is true of statements is tried on all of them. */
import { hexToBytes } from '@noble/hashes/utils.js';
import { bundledTexts } from '../../../src/checklist/bundled.ts';
import { journeyOf, textsForSupplier } from '../../../src/checklist/index.ts';
import { lawFindingsOf } from '../../../src/findings/laws/index.ts';
import {
  LANGUAGES,
  languageTag,
  loadCatalogue,
  loadCountries,
  loadJourneyWords,
  translator,
  type Language,
} from '../../../src/locale/index.ts';
import { effectiveAnswer, replay } from '../../../src/questionnaire/index.ts';
import { append, fold, type AssessmentRecord, type EventBody } from '../../../src/record/index.ts';
import { sealRecord } from '../../../src/record/seal.ts';
import {
  compose,
  composeDeclaration,
  composeSupplierCopy,
  type Document,
  type Edition,
  type StatementInput,
  type Words,
} from '../../../src/statement/index.ts';
import {
  composeTransparency,
  composeWorkingPaper,
  type TransparencyInput,
} from '../../../src/statement/compose/transparency/index.ts';
import { asked, Declaring, inviting } from '../../support/declaration.ts';
import { sampleCase, type SampleCase } from '../../support/samples.ts';
import { SAMPLES, sampleDocument } from '../sample/sample.ts';

export interface NamedDocument {
  name: string;
  /** BCP 47, as in the document. */
  language: string;
  document(this: void): Promise<Document>;
}

type Make = (language: Language) => Promise<Document>;

const EDITION: Edition = { tool: 'Probity 0.1.0', paper: 'a4' };
const ISSUED: EventBody = { type: 'issued', issuedOn: '2026-11-24' };
const NOT_APPROVED: EventBody = { type: 'cleared', question: 'statement.approved-on' };

const KINDS: readonly [name: string, make: Make][] = [
  ['statement-provisional', outcome(() => undecided('hospital-cleaning'))],
  ['statement-decided', outcome(() => sampleCase('hospital-linen'))],
  [
    'statement-published',
    outcome(() => sampleCase('hospital-linen'), {
      paper: 'letter',
      address: 'https://procurement.example.org/',
    }),
  ],
  ['statement-issued', outcome(() => sampleCase('school-tablets', { then: [ISSUED] }))],
  ['statement-signed', outcome(signed)],
  ['statement-followed-up', outcome(followedUp)],
  ['internal-record', outcome(() => sampleCase('school-meals', { then: [ISSUED] }))],
  ['supplier-copy', supplierCopy],
  ['declaration', (language) => declaration(declared().signs().handedOver, language)],
  ['declaration-unsigned', (language) => declaration(declared().record, language)],
  ['own-process-report', outcome(() => sampleCase('ministry-procurement'))],
  ['own-process-report-provisional', outcome(() => undecided('city-procurement-zh'))],
  ['self-audit-report', outcome(() => sampleCase('outdoor-clothing'))],
  ['transparency-statement', async (language) => composeTransparency(await ofLaws(language), 'uk-s54')],
  [
    'transparency-draft',
    async (language) => composeTransparency(await ofLaws(language, NOT_APPROVED), 'au-s16'),
  ],
  ['working-paper', async (language) => composeWorkingPaper(await ofLaws(language, NOT_APPROVED), 'au-s16')],
];

/** Every kind of block at once, also in a language that the product does not speak yet: `SAMPLES` has its words. */
const BLOCKS: readonly NamedDocument[] = Object.values(SAMPLES).map((words) => ({
  name: 'every-block',
  language: words.language,
  document: () => Promise.resolve(sampleDocument(words)),
}));

export const EVERY_DOCUMENT: readonly NamedDocument[] = [
  ...LANGUAGES.flatMap((language) =>
    KINDS.map(([name, make]) => ({
      name,
      language: languageTag(language),
      document: () => make(language),
    })),
  ),
  ...BLOCKS,
];

/** Statement or report, as the journey has it. */
function outcome(make: () => SampleCase, changes: Partial<StatementInput> = {}): Make {
  return async (language) => {
    const one = make();
    return compose({ ...one, words: await wordsOf(one, language), ...EDITION, ...changes });
  };
}

/** As it stood before a person decided, or took on the plan. */
function undecided(name: string): SampleCase {
  return sampleCase(name, {
    written: ({ decision: _decision, adoption: _adoption, ...answers }) => answers,
  });
}

/** Issued, and the log signed with a key: the first secret of the test vectors of RFC 8032, 7.1. */
function signed(): SampleCase {
  const one = sampleCase('hospital-linen', { then: [ISSUED] });
  const secret = hexToBytes('9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60');
  const record = append(one.record, sealRecord(one.record, secret), '2026-11-24T10:00:00Z');
  return { ...one, record, assessment: fold(record) };
}

/** Issued, and then two actions reported on; a report is checked once, and one remains overdue. */
function followedUp(): SampleCase {
  const [first = '', second = ''] = sampleCase('school-tablets').findings.actions.map(({ key }) => key);
  const reporter = { name: '梁晓岚 Liang Xiaolan', role: 'Head of personnel' };
  const checker = { name: 'A. Officer', role: 'Procurement officer' };
  const update = (key: string, state: 'done' | 'verified', on: string, by = reporter): EventBody => ({
    type: 'action-updated',
    update: { key, state, on, by, note: 'Receipts for 12 workers; 不合格 → 合格' },
  });
  const reports = [
    update(first, 'done', '2027-01-10'),
    update(first, 'verified', '2027-02-01', checker),
    update(second, 'done', '2027-03-01'),
  ];
  return sampleCase('school-tablets', { then: [ISSUED, ...reports] });
}

async function supplierCopy(language: Language): Promise<Document> {
  const one = sampleCase('school-tablets', { then: [ISSUED] });
  return composeSupplierCopy({ ...one, words: await supplierWords(language), ...EDITION });
}

/** The supplier answers about itself as an officer's sample does, where it is asked the same. */
function declared(): Declaring {
  const { model, state } = sampleCase('workwear');
  const declaring = new Declaring(inviting().invitation);
  for (const { id } of asked.questions) {
    const answer = effectiveAnswer(model, state, id);
    if (answer) declaring.says(id, answer);
  }
  return declaring.shows('rec13.training', 'E2', 'attendance');
}

async function declaration(record: AssessmentRecord, language: Language): Promise<Document> {
  const assessment = fold(record);
  const state = replay(asked, assessment.changes);
  const words = await supplierWords(language);
  return composeDeclaration({ model: asked, record, assessment, state, words, ...EDITION });
}

async function ofLaws(language: Language, ...then: EventBody[]): Promise<TransparencyInput> {
  const one = sampleCase('outdoor-clothing', { then });
  const { laws } = one.model.checklist;
  if (!laws) throw new Error('the self-audit has laws');
  const findings = lawFindingsOf(laws, one.model, one.assessment, one.state);
  return { ...one, findings, words: await wordsOf(one, language), ...EDITION };
}

async function wordsOf({ model: { checklist } }: SampleCase, language: Language): Promise<Words> {
  const catalogues = await Promise.all([
    ...(['statement', 'findings', 'laws'] as const).map((name) => loadCatalogue(language, name)),
    bundledTexts(checklist.id, language),
    loadJourneyWords(language, journeyOf(checklist)),
  ]);
  return { ...translator(language, ...catalogues), countries: await loadCountries(language) };
}

async function supplierWords(language: Language): Promise<Words> {
  const [texts, ...catalogues] = await Promise.all([
    bundledTexts('supplier', language),
    loadCatalogue(language, 'statement'),
    loadCatalogue(language, 'findings'),
  ]);
  const words = translator(language, ...catalogues, textsForSupplier(texts));
  return { ...words, countries: await loadCountries(language) };
}
