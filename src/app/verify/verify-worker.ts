/** Verifies a PDF away from the page: the document is made again and compared in full, and a stranger's file may take its time. */
import { recordProblems } from '../../exchange/index.ts';
import type { AssessmentRecord } from '../../record/index.ts';
import { verifyPdf, type VerifyResult } from '../../statement/verify/index.ts';
import { findPinned } from '../checklists/find-checklist.ts';
import { fontsAt } from '../statement/fonts-at.ts';
import { answerJobs } from '../worker/answer-jobs.ts';

export interface VerifyJob {
  bytes: Uint8Array;
  /** This program, "Probity 0.1.0". */
  tool: string;
  /** Address of the folder with the font files. */
  fonts: string;
  /** The record as whoever verifies has it. */
  record?: AssessmentRecord;
}

export type VerifyAnswer = VerifyResult | { ok: false; failure: string };

async function answerTo({ bytes, tool, fonts, record }: VerifyJob): Promise<VerifyAnswer> {
  try {
    return await verifyPdf(bytes, {
      tool,
      fonts: fontsAt(fonts),
      findChecklist: findPinned,
      misfits: recordProblems,
      ...(record && { record }),
    });
  } catch (error) {
    return { ok: false, failure: error instanceof Error ? (error.stack ?? error.message) : String(error) };
  }
}

answerJobs(answerTo);
