/** What an officer can do with a declared answer in one press: note the difference, or take its evidence over. */
import type { Answer, Evidence } from '../../checklist/index.ts';
import { gradeOf } from '../../questionnaire/index.ts';
import { evidenceKey } from '../question/earlier-evidence.ts';

/** The officer's answer with a line more in its note; the same when the line stands there already. */
export function withNote(answer: Answer, line: string): Answer {
  const { note = '' } = answer;
  if (note.split('\n').includes(line)) return answer;
  return { ...answer, note: [note, line].filter(Boolean).join('\n') };
}

/** The officer's answer with the declared evidence that it does not have yet. */
export function withEvidence(answer: Answer, declared: readonly Evidence[]): Answer {
  const more = notYetIn(answer, declared);
  return more.length === 0 ? answer : { ...answer, evidence: [...(answer.evidence ?? []), ...more] };
}

/** Declared evidence, at what it is worth: without a file no more than the supplier's own document. */
export function asEvidence(declared: readonly Evidence[]): Evidence[] {
  return declared.map((piece) => ({ ...piece, grade: gradeOf(piece, { declared: true }) }));
}

export function notYetIn(
  { evidence = [] }: Pick<Answer, 'evidence'>,
  declared: readonly Evidence[],
): Evidence[] {
  const known = new Set(evidence.map(evidenceKey));
  return asEvidence(declared).filter((piece) => !known.has(evidenceKey(piece)));
}
