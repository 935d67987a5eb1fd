/** From findings to a document: every sentence is in a catalogue, every fact comes from the record. */
import { writeRecord } from '../../record/index.ts';
import { languageTag } from '../../locale/index.ts';
import type { Document, PageLabel } from '../document.ts';
import { actionPlan } from './action-plan.ts';
import { decisionBlocks, verdictBlocks } from './decision.ts';
import { isProvisional, outcomeOf, type StatementInput } from './input.ts';
import { parties, scopeAndMethod } from './parties.ts';
import { recommendationDetails } from './recommendation.ts';
import { references } from './references.ts';
import { remainder } from './remainder.ts';
import { signals } from './signals.ts';
import { banner, summary } from './summary.ts';
import { verification } from './verification.ts';
import type { Words } from './words.ts';

export type { StatementInput } from './input.ts';
export { actionText, measureText, ownerText } from './action-plan.ts';
export { becauseText, flagText, triggerName } from './because.ts';
export { provisionText } from './decision.ts';
export { answerText, type Words } from './words.ts';

/**
 * The compliance statement; for an excluded supplier the internal non-compliance record, which is never called a statement.
 * The same input gives the same document: its date is that of the record.
 */
export function compose(input: StatementInput): Document {
  const { words, record, assessment, tool } = input;
  const { t } = words;
  const kind = outcomeOf(input) === 'exclude' ? 'record' : 'statement';
  const { subject, procurement } = assessment.details;
  const day = assessment.issuedOn ?? assessment.decision?.decidedOn ?? assessment.details.assessedOn;
  const marking =
    kind === 'record' ? t('marking.internal') : isProvisional(input) ? t('marking.provisional') : undefined;
  return {
    language: languageTag(words.language),
    title: t(`title.${kind}`),
    subject: t('subject', { supplier: subject.name, contract: procurement.title }),
    author: procurement.buyer,
    creator: tool,
    created: `${day}T00:00:00Z`,
    masthead: {
      issuer: procurement.buyer,
      subtitle: t('subtitle', { supplier: subject.name }),
      ...(marking === undefined ? {} : { marking }),
    },
    header: t('header', { title: t(`title.${kind}`), supplier: subject.name }),
    footer: {
      text: t('footer', { tool, digest: record.head.digest.slice(0, 16) }),
      page: pageLabel(words),
    },
    contents: { title: t('contents'), depth: 2 },
    blocks: [
      ...banner(input),
      ...parties(input),
      ...summary(input),
      ...verdictBlocks(input),
      ...decisionBlocks(input),
      ...signals(input),
      ...actionPlan(input),
      ...recommendationDetails(input),
      ...remainder(input),
      ...scopeAndMethod(input),
      ...references(input),
      ...verification(input),
    ],
    attachments: [
      {
        name: 'record.json',
        mime: 'application/json',
        description: t('attachment.record'),
        relationship: 'Source',
        bytes: new TextEncoder().encode(writeRecord(record)),
      },
    ],
  };
}

/** "Page {page} of {pages}" as data; two private-use characters mark where the numbers go. */
function pageLabel(words: Words): PageLabel {
  const label = words.t('page', { page: '\uE000', pages: '\uE001' });
  return label
    .split(/([\uE000\uE001])/)
    .filter((part) => part !== '')
    .map((part) => (part === '\uE000' ? { field: 'page' } : part === '\uE001' ? { field: 'pages' } : part));
}
