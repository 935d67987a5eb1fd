/**
 * Is a PDF what the program writes for the record that it carries? The record is read, the findings are derived and the
 * document is composed and printed again; then both files are compared in full. What could not be compared is said.
 */
import { fold, type AssessmentRecord } from '../../record/index.ts';
import { fingerprintOf, sealsOf } from '../../record/seal.ts';
import { compareContent, CONTENT_CHECKS } from './compare-content.ts';
import { compared, found, notChecked } from './checks.ts';
import { composeAgain } from './compose-again.ts';
import { digestCheck } from './digest-check.ts';
import { Unreadable } from './file/unreadable.ts';
import { openFile, type OpenFile } from './open-file.ts';
import { readOrigin, type Origin } from './origin.ts';
import { printAgain } from './print-again.ts';
import type { VerifyTools } from './tools.ts';
import {
  CHECKS,
  type Check,
  type RecordFacts,
  type VerifiedSeal,
  type VerifyReport,
  type VerifyResult,
} from './types.ts';
import { verdictOf } from './verdict.ts';

/**
 * @param bytes of any file; a stranger's may be broken or hostile
 * @returns a report, or why the file cannot be looked into
 * @throws only where the program itself is at fault, such as a font that is missing beside it
 */
export async function verifyPdf(bytes: Uint8Array, tools: VerifyTools): Promise<VerifyResult> {
  try {
    return { ok: true, report: await reportOn(openFile(bytes), tools) };
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error;
    return { ok: false, problem: { code: error.code, detail: error.detail } };
  }
}

async function reportOn(given: OpenFile, tools: VerifyTools): Promise<VerifyReport> {
  const origin = readOrigin(given.attached, tools.record);
  const { manifest, record } = origin;
  const seals = sealsIn(record);
  const checks = [...origin.checks, ...(await contentChecks(given, origin, tools)), ...sealCheck(seals)];
  checks.sort((a, b) => CHECKS.indexOf(a.id) - CHECKS.indexOf(b.id));
  return {
    verdict: verdictOf(checks, given.attached.size === 0, manifest?.tool === tools.tool),
    tool: tools.tool,
    manifest,
    record: record && factsOf(record),
    checks,
    seals,
    unchecked: ['truth', 'issue', 'evidence', 'clock', ...(seals.length > 0 ? ['keys' as const] : [])],
  };
}

/** Everything after the record has been read. */
async function contentChecks(
  given: OpenFile,
  { manifest, record }: Origin,
  tools: VerifyTools,
): Promise<Check[]> {
  if (!manifest || !record)
    return (['checklist', 'answers', ...CONTENT_CHECKS, 'digest'] as const).map((id) => notChecked(id));
  const composed = await composeAgain(manifest, record, tools);
  const printed = composed.document && (await printAgain(composed.document, tools.fonts));
  const content =
    composed.document && printed
      ? await compareContent(given, printed, composed.document)
      : CONTENT_CHECKS.map((id) => notChecked(id, found(composed.document ? 'cannot-print' : 'depends')));
  const digest = manifest.record.head ? [await digestCheck(given, record, content)] : [];
  return [...composed.checks, ...content, ...digest];
}

function sealsIn(record: AssessmentRecord | null): VerifiedSeal[] {
  return record ? sealsOf(record).map((seal) => ({ ...seal, fingerprint: fingerprintOf(seal.key) })) : [];
}

/** Nothing where nobody signed. */
function sealCheck(seals: readonly VerifiedSeal[]): Check[] {
  if (seals.length === 0) return [];
  const invalid = seals.flatMap(({ state, fingerprint }) =>
    state === 'valid' ? [] : [found(`seal-${state}`, { fingerprint })],
  );
  return [compared('signatures', invalid)];
}

function factsOf(record: AssessmentRecord): RecordFacts {
  const { subject, procurement, assessedOn } = fold(record).details;
  const { id, head, checklist } = record;
  return {
    id,
    subject: subject.name,
    procurement: procurement.title,
    assessedOn,
    events: head.count,
    digest: head.digest,
    checklist,
  };
}
