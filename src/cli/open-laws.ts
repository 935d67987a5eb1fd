/** The laws of a record's checklist, and what its answers say of them. */
import type { Laws } from '../checklist/index.ts';
import { lawFindingsOf } from '../findings/laws/index.ts';
import type { TransparencyInput } from '../statement/compose/transparency/index.ts';
import type { Edition } from '../statement/index.ts';
import type { OpenAssessment } from './open-record.ts';
import type { Surroundings } from './surroundings.ts';
import { WrongInput } from './wrong-input.ts';
import { wordsFor } from './words.ts';

/** What a transparency statement is made from, whatever its edition. */
export type LawInput = Omit<TransparencyInput, keyof Edition>;

/** @throws WrongInput where the checklist has no laws */
export async function lawInput(open: OpenAssessment, around: Surroundings): Promise<LawInput> {
  const { checklist, model, record, assessment, state } = open;
  const findings = lawFindingsOf(lawsOf(open, around), model, assessment, state);
  const words = await wordsFor(checklist, around, 'laws');
  return { model, record, assessment, state, findings, words };
}

function lawsOf({ model: { checklist } }: OpenAssessment, { words }: Surroundings): Laws {
  if (checklist.laws) return checklist.laws;
  throw new WrongInput([words.t('laws.none', { id: checklist.id })]);
}

/** @throws WrongInput with the laws that there are */
export function checkLaw({ findings, words }: LawInput, law: string, cli: Surroundings['words']): void {
  if (findings.laws.some((one) => one.law.id === law)) return;
  throw new WrongInput([
    cli.t('laws.unknown', { law }),
    ...findings.laws.map((one) => `  ${one.law.id.padEnd(14)}${words.t(`law.${one.law.id}.name`)}`),
  ]);
}
