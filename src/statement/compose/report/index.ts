/** The report of one's own gaps, with the plan to close them. Nobody is judged in it. */
import type { Document } from '../../document.ts';
import { frame } from '../frame.ts';
import type { StatementInput } from '../input.ts';
import { parties, scopeAndMethod } from '../parties.ts';
import { recommendationDetails } from '../recommendation.ts';
import { references } from '../references.ts';
import { remainder } from '../remainder.ts';
import { signals } from '../signals.ts';
import { summary } from '../summary.ts';
import { verification } from '../verification.ts';
import { adoptionBlocks } from './adoption.ts';
import { gapBlocks } from './gaps.ts';
import { modelClauses } from './model-clauses.ts';
import { reportBanner } from './opening.ts';
import { reportPlan } from './plan.ts';

export function composeReport(input: StatementInput): Document {
  const { words, assessment, findings } = input;
  const isOpen = findings.provisional || assessment.adoption === null;
  return frame(input, {
    kind: 'report',
    title: words.t('title.report'),
    issuer: assessment.details.subject.name,
    marking: isOpen ? words.t('marking.provisional') : undefined,
    blocks: [
      ...reportBanner(input),
      ...parties(input),
      ...summary(input),
      ...gapBlocks(input),
      ...reportPlan(input),
      ...adoptionBlocks(input),
      ...modelClauses(input),
      ...signals(input),
      ...recommendationDetails(input),
      ...remainder(input),
      ...scopeAndMethod(input),
      ...references(input),
      ...verification(input),
    ],
  });
}
