/** `probity laws`: which laws on statements may apply, what their statements lack, and by when they are due. */
import { OK } from '../exit-codes.ts';
import { lawsText } from '../laws-text.ts';
import { lawInput } from '../open-laws.ts';
import { openAssessment, type OpenOptions } from '../open-record.ts';
import type { Surroundings } from '../surroundings.ts';
import type { LawFinding } from '../../findings/index.ts';

export interface LawsOptions extends OpenOptions {
  json?: boolean;
}

export async function laws(
  path: string,
  { json, ...options }: LawsOptions,
  around: Surroundings,
): Promise<number> {
  const input = await lawInput(await openAssessment(path, options, around), around);
  const { findings } = input;
  if (json) around.print(JSON.stringify({ said: findings.said, laws: findings.laws.map(plain) }, null, 2));
  else around.print(lawsText(input, around.words));
  return OK;
}

/** The law by its id; gaps by their items. */
function plain({ law, gaps, suggestions, ...finding }: LawFinding): object {
  const items = (all: LawFinding['gaps']): string[] => all.map(({ item }) => item);
  return { law: law.id, ...finding, gaps: items(gaps), suggestions: items(suggestions) };
}
