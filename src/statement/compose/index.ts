/** From findings to a document: every sentence is in a catalogue, every fact comes from the record. */
import type { Document } from '../document.ts';
import { actionPlan } from './action-plan.ts';
import { decisionBlocks, verdictBlocks } from './decision.ts';
import { frame } from './frame.ts';
import { isProvisional, outcomeOf, type StatementInput } from './input.ts';
import { parties, scopeAndMethod } from './parties.ts';
import { recommendationDetails } from './recommendation.ts';
import { references } from './references.ts';
import { remainder } from './remainder.ts';
import { composeReport } from './report/index.ts';
import { signals } from './signals.ts';
import { banner, summary } from './summary.ts';
import { verification } from './verification.ts';

export type { Edition, StatementInput } from './input.ts';
export { composeDeclaration, type DeclarationInput } from './declaration.ts';
export { composeSupplierCopy } from './supplier-copy.ts';
export { becauseText, flagText, triggerName } from './because.ts';
export { provisionText } from './decision.ts';
export { loadWords, spokenLanguage, type WordedChecklist } from './load-words.ts';
export { answerText, type Words } from './words.ts';

/** The document in which an assessment ends: a statement on a supplier, or a report of one's own gaps. */
export function compose(input: StatementInput): Document {
  return input.findings.verdict === null ? composeReport(input) : composeStatement(input);
}

/** The compliance statement; for an excluded supplier the internal non-compliance record, which is never called a statement. */
function composeStatement(input: StatementInput): Document {
  const { t } = input.words;
  const kind = outcomeOf(input) === 'exclude' ? 'record' : 'statement';
  return frame(input, {
    kind: 'supplier-statement',
    title: t(`title.${kind}`),
    issuer: input.assessment.details.procurement.buyer,
    marking:
      kind === 'record' ? t('marking.internal') : isProvisional(input) ? t('marking.provisional') : undefined,
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
  });
}
