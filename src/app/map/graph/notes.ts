/** What the proof has to say, and on which box it stands. */
import type { Claim, Proof } from '../../../checklist/prove/index.ts';
import type { Atlas } from '../words/atlas.ts';
import { ruleId } from './types.ts';

export interface Note {
  /** Id of the box; undefined for a claim about a section or the whole checklist. */
  at: string | undefined;
  code: string;
  data: Record<string, string | number>;
  claim: Pick<Claim, 'witness' | 'better'>;
}

/** Refuted claims, and those that could not be decided. */
export function notesOf({ claims, oneSided }: Proof, atlas: Atlas): Note[] {
  return [
    ...claims.flatMap((claim): Note[] => {
      const note = { at: boxOf(claim.subject, atlas), data: claim.data, claim };
      if (claim.outcome === 'refuted') return [{ ...note, code: claim.code }];
      if (claim.outcome === 'holds') return [];
      return [{ ...note, code: 'not-decided', data: { code: claim.code, id: claim.data['id'] ?? '' } }];
    }),
    ...oneSided.map((id): Note => ({ at: id, code: 'one-sided', data: { id }, claim: {} })),
  ];
}

/** A subject is a question and a place below it, such as its second flag. */
function boxOf({ question, path: [part, number] }: Claim['subject'], atlas: Atlas): string | undefined {
  if (question === undefined) return undefined;
  const { rules } = atlas.question(question);
  if (!rules || typeof number !== 'number') return question;
  const [kind, id] =
    part === 'flags'
      ? (['flag', rules.flags[number]?.id] as const)
      : part === 'triggers'
        ? (['trigger', rules.triggers[number]?.code] as const)
        : part === 'credits'
          ? (['credit', rules.credits[number]?.id] as const)
          : (['action', rules.actions[number]?.id] as const);
  return id === undefined ? question : ruleId(kind, question, id);
}
