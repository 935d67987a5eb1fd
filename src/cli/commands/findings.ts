/** `probity findings`: what follows from a record, for people or for programs. */
import { OK } from '../exit-codes.ts';
import { findingsText } from '../findings-text.ts';
import { openAssessment, type OpenOptions } from '../open-record.ts';
import type { Surroundings } from '../surroundings.ts';
import { wordsFor } from '../words.ts';

export interface FindingsOptions extends OpenOptions {
  json?: boolean;
}

export async function findings(
  path: string,
  { json, ...options }: FindingsOptions,
  around: Surroundings,
): Promise<number> {
  const open = await openAssessment(path, options, around);
  if (json) around.print(JSON.stringify(open.findings, null, 2));
  else around.print(findingsText(open, around.words, await wordsFor(open.checklist, around)));
  return OK;
}
