/** The paper behind a statement, for the company alone: does the law apply, what is lacking, and what does each sentence rest on? */
import { languageTag } from '../../../locale/index.ts';
import type { Block, Document } from '../../document.ts';
import { withRecord } from '../attachments.ts';
import { codeBlock } from '../code.ts';
import { pageLabel } from '../frame.ts';
import { draftTexts } from './draft.ts';
import { findingFor, lawText, yearText, type TransparencyInput } from './input.ts';
import { criteriaTable, lawFacts } from './law-facts.ts';
import { gapBlocks, matrixTable } from './matrix.ts';
import { editTable, sentenceTables } from './traces.ts';

/** @param law id of a law of the checklist */
export function composeWorkingPaper(input: TransparencyInput, law: string): Document {
  const { words, assessment, record, tool, paper, model } = input;
  const { t } = words;
  const finding = findingFor(input, law);
  const document = lawText(finding.law, 'document', words);
  const company = assessment.details.subject.name;
  const year = yearText(assessment.details.period, words);
  const title = t('annex.title', { document });
  const texts = draftTexts(input);
  const section = (id: string, text: string): Block => ({ kind: 'heading', id, level: 1, text });
  const edits = editTable(texts, words);
  return {
    language: languageTag(words.language),
    title,
    subject: t('transparency.subject', { document, company, year }),
    author: company,
    creator: tool,
    paper,
    created: `${assessment.details.assessedOn}T00:00:00Z`,
    masthead: {
      issuer: company,
      subtitle: t('transparency.subtitle', { year }),
      marking: t('annex.marking'),
    },
    header: t('annex.header', { title, company }),
    footer: {
      text: t('footer', { tool, digest: record.head.digest.slice(0, 16) }),
      page: pageLabel(words),
    },
    blocks: [
      {
        kind: 'callout',
        tone: 'caution',
        title: t('annex.notice.title'),
        text: [t('annex.notice'), t('annex.checked', { date: words.date(finding.law.checkedOn) })],
      },
      ...confirmBlocks(input),
      section('law', t('annex.law')),
      ...lawFacts(finding, input),
      section('criteria', t('annex.criteria')),
      criteriaTable(finding, input),
      section('gaps', t('annex.gaps')),
      ...gapBlocks(finding, words),
      section('matrix', t('annex.matrix')),
      matrixTable(finding, words),
      section('sentences', t('annex.sentences')),
      ...sentenceTables(finding, texts, input),
      ...(edits.length === 0 ? [] : [section('edits', t('annex.edits')), ...edits]),
      section('verification', t('annex.verification')),
      codeBlock(record, words),
      {
        kind: 'keyValue',
        rows: [
          { key: t('annex.tool'), value: tool },
          { key: t('annex.checklist'), value: `${model.checklist.id} ${model.checklist.version}` },
          { key: t('annex.record'), value: record.head.digest },
        ],
      },
    ],
    attachments: withRecord(input, { kind: 'working-paper', law }, t('annex.attachment')),
  };
}

/** Answers that came back and were not looked at again. */
function confirmBlocks({ findings: { toConfirm }, words: { t } }: TransparencyInput): Block[] {
  if (toConfirm.length === 0) return [];
  const names = toConfirm.map((id) => t(`${id}.name`)).join(t('list.semicolon'));
  return [{ kind: 'callout', tone: 'caution', title: t('annex.to-confirm'), text: [names] }];
}
