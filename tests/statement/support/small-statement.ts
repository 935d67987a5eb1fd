/** A statement of a few pages over the small checklist: little enough to be verified a hundred times. */
import { findingsOf } from '../../../src/findings/index.ts';
import { replay } from '../../../src/questionnaire/index.ts';
import { fold, type AssessmentRecord } from '../../../src/record/index.ts';
import { compose, loadWords, type Document, type WordedChecklist } from '../../../src/statement/index.ts';
import { verifyPdf, type VerifyResult, type VerifyTools } from '../../../src/statement/verify/index.ts';
import { Scenario, small } from '../../support/scenario.ts';
import { compileSmall } from '../../support/small-checklist.ts';
import { render } from './render.ts';
import { TOOLS } from './verify.ts';

const EDITION = { tool: TOOLS.tool, paper: 'a4' } as const;

export interface Statement {
  record: AssessmentRecord;
  document: Document;
  bytes: Uint8Array;
}

const compiled = compileSmall();
if (!compiled.ok) throw new Error(JSON.stringify(compiled.diagnostics));
const { checklist, texts } = compiled;
const WORDED: WordedChecklist = { checklist, texts: (language) => Promise.resolve(texts[language] ?? {}) };

/** A garment maker that keeps passports; a named person puts the contract on hold, and the statement is issued. */
export function assessed(supplier = 'Hadal Garments Ltd'): Scenario {
  const scenario = new Scenario(small);
  const { details } = fold(scenario.record);
  return scenario
    .happens({ type: 'described', details: { ...details, subject: { ...details.subject, name: supplier } } })
    .says('risk.industry', 'high', { reason: 'Garments' })
    .says('work.documents', 'no', { note: 'Kept in the office safe' })
    .says('work.documents.held', 7)
    .says('work.documents.returned', 'no')
    .says('work.housing', 'yes', { grade: 'E3' })
    .says('law.convictions', 'yes', { grade: 'E1' })
    .happens({
      type: 'decided',
      decision: {
        value: 'hold-and-remediate',
        proposed: 'hold-and-remediate',
        by: { name: 'M. Ferreira', role: 'Head of procurement' },
        reasons: 'Seven passports are held.',
        decidedOn: '2026-11-23',
      },
    })
    .happens({ type: 'issued', issuedOn: '2026-11-24' });
}

export async function statementOf(record: AssessmentRecord): Promise<Statement> {
  const assessment = fold(record);
  const state = replay(small, assessment.changes);
  const findings = findingsOf(small, assessment, state);
  const words = await loadWords(WORDED, 'en');
  const document = compose({ model: small, record, assessment, state, findings, words, ...EDITION });
  return { record, document, bytes: (await render(document)).bytes };
}

/** Verified where the small checklist is at hand. */
export function verified(bytes: Uint8Array, tools: Partial<VerifyTools> = {}): Promise<VerifyResult> {
  return verifyPdf(bytes, {
    ...TOOLS,
    findChecklist: ({ id }) => Promise.resolve(id === 'small' ? WORDED : undefined),
    ...tools,
  });
}
