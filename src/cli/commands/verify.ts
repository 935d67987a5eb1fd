/** `probity verify`: a PDF against the record inside it. */
import { recordProblems } from '../../exchange/index.ts';
import { loadCatalogue, translator } from '../../locale/index.ts';
import { verifyPdf, type FileVerdict, type VerifyTools } from '../../statement/verify/index.ts';
import { FOUND, OK, WRONG } from '../exit-codes.ts';
import { readBytes } from '../files.ts';
import { checklistAt, findForPin } from '../find-checklist.ts';
import { readFont } from '../fonts.ts';
import { openRecord } from '../open-record.ts';
import type { Surroundings } from '../surroundings.ts';
import { TOOL_NAME } from '../tool.ts';
import { problemLine, reportText } from '../verify-text.ts';
import { WrongInput } from '../wrong-input.ts';

export interface VerifyOptions {
  checklist?: string;
  record?: string;
  json?: boolean;
}

const CODES: Record<FileVerdict, number> = {
  unchanged: OK,
  repacked: OK,
  changed: FOUND,
  'other-version': FOUND,
  incomplete: WRONG,
  'nothing-inside': WRONG,
};

export async function verify(path: string, options: VerifyOptions, around: Surroundings): Promise<number> {
  const { language } = around.words;
  const words = translator(language, await loadCatalogue(language, 'verify'));
  const bytes = await readBytes(path, around.words);
  const tools = await toolsOf(options, around);
  around.progress(words.t('verify.progress'));
  const result = await verifyPdf(bytes, tools);
  if (options.json) around.print(JSON.stringify(result, null, 2));
  if (!result.ok) {
    if (options.json) return WRONG;
    throw new WrongInput([problemLine(path, result.problem, words)]);
  }
  if (!options.json) around.print(reportText(path, result.report, words));
  return CODES[result.report.verdict];
}

/** @throws WrongInput */
async function toolsOf({ checklist, record }: VerifyOptions, around: Surroundings): Promise<VerifyTools> {
  const given = checklist === undefined ? undefined : await checklistAt(checklist, around);
  const own = record === undefined ? undefined : await openRecord(record, around);
  return {
    tool: TOOL_NAME,
    fonts: readFont,
    misfits: recordProblems,
    findChecklist: async (pin) => {
      const found = await findForPin(pin, { given, kept: own?.store?.checklists });
      return found && { checklist: found.model.checklist, texts: found.texts };
    },
    ...(own ? { record: own.record } : {}),
  };
}
