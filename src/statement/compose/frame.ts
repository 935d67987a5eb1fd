/** What stands around the content of every document that is made from a record. */
import { languageTag } from '../../locale/index.ts';
import type { Block, Document, PageLabel } from '../document.ts';
import type { DocumentKind } from '../manifest/manifest.ts';
import { withRecord } from './attachments.ts';
import type { StatementInput } from './input.ts';
import type { Words } from './words.ts';

export interface Content {
  kind: DocumentKind;
  title: string;
  /** Who issues it. */
  issuer: string;
  marking: string | undefined;
  blocks: Block[];
}

/** The same input gives the same document: its date is that of the record. */
export function frame(input: StatementInput, { kind, title, issuer, marking, blocks }: Content): Document {
  const { words, record, assessment, findings, tool, paper, address } = input;
  const { t } = words;
  const { subject, procurement, assessedOn } = assessment.details;
  const { decision, adoption, issuedOn } = assessment;
  const day = issuedOn ?? decision?.decidedOn ?? adoption?.adoptedOn ?? assessedOn;
  return {
    language: languageTag(words.language),
    title,
    subject: t('subject', { supplier: subject.name, contract: procurement.title }),
    author: issuer,
    creator: tool,
    paper,
    created: `${day}T00:00:00Z`,
    masthead: {
      issuer,
      subtitle: t('subtitle', { supplier: subject.name }),
      ...(marking === undefined ? {} : { marking }),
    },
    header: t('header', { title, supplier: subject.name }),
    footer: {
      text: t('footer', { tool, digest: record.head.digest.slice(0, 16) }),
      page: pageLabel(words),
    },
    contents: { title: t('contents'), depth: 2 },
    blocks,
    attachments: withRecord(
      input,
      { kind, on: findings.on, ...(address === undefined ? {} : { address }) },
      t('attachment.record'),
    ),
  };
}

/** "Page {page} of {pages}" as data; two private-use characters mark where the numbers go. */
export function pageLabel(words: Words): PageLabel {
  const label = words.t('page', { page: '\uE000', pages: '\uE001' });
  return label
    .split(/([\uE000\uE001])/)
    .filter((part) => part !== '')
    .map((part) => (part === '\uE000' ? { field: 'page' } : part === '\uE001' ? { field: 'pages' } : part));
}
