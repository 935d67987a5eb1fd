import { bundledChecklist, bundledTexts } from '../../../src/checklist/bundled.ts';
import { recordProblems } from '../../../src/exchange/index.ts';
import { readBuiltFont } from '../../../src/statement/fonts/build-fonts.ts';
import { verifyPdf, type VerifyReport, type VerifyTools } from '../../../src/statement/verify/index.ts';

/** As the command line verifies: with the checklists that come with the product. */
export const TOOLS: VerifyTools = {
  tool: 'Probity 0.1.0',
  fonts: readBuiltFont,
  misfits: recordProblems,
  findChecklist: async ({ id }) => {
    const checklist = await bundledChecklist(id);
    return checklist && { checklist, texts: (language) => bundledTexts(id, language) };
  },
};

/** The report on a file that can be read. */
export async function reportOn(bytes: Uint8Array, tools: Partial<VerifyTools> = {}): Promise<VerifyReport> {
  const result = await verifyPdf(bytes, { ...TOOLS, ...tools });
  if (!result.ok) throw new Error(JSON.stringify(result.problem));
  return result.report;
}
