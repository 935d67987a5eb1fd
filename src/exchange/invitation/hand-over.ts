/**
 * A signed declaration as it leaves the supplier: the answers as they stand, without how they came about. What was written
 * and taken out again, such as a name, is not handed on. The record has an id of its own, so that it never stands in the way
 * of the one that it was made from, and a later declaration never in the way of an earlier one.
 */
import { sha256Hex, type EvidenceFile } from '../../checklist/index.ts';
import { effectiveAnswer, replay, type Model } from '../../questionnaire/index.ts';
import { append, fold, startRecord, type AssessmentRecord } from '../../record/index.ts';

/**
 * @param model of the checklist as it is asked of the supplier
 * @returns the same record each time; null when the declaration is not signed
 */
export function handOver(model: Model, record: AssessmentRecord): AssessmentRecord | null {
  const { declaration, signature, details, changes } = fold(record);
  if (!declaration || !signature) return null;
  const state = replay(model, changes);
  const at = record.events.at(-1)?.at ?? '';
  const started = startRecord({
    id: uuidFrom(record.id + record.head.digest),
    tool: record.tool,
    checklist: record.checklist,
    declaration,
    details,
    at,
  });
  const answered = model.questions.reduce((log, { id: question }) => {
    const answer = effectiveAnswer(model, state, question);
    return answer ? append(log, { type: 'answered', question, answer }, at) : log;
  }, started);
  return append(answered, { type: 'signed', signature }, at);
}

/** Every file that the record names, each once. */
export function evidenceOf({ events }: AssessmentRecord): EvidenceFile[] {
  const all = events.flatMap((event) =>
    event.type === 'answered' ? (event.answer.evidence ?? []).flatMap(({ file }) => file ?? []) : [],
  );
  return [...new Map(all.map((file) => [file.digest, file])).values()];
}

/** UUID of version 8 (RFC 9562): its bits are a hash's. */
function uuidFrom(text: string): string {
  const hex = sha256Hex(text);
  const variant = (8 + (parseInt(hex.charAt(16), 16) % 4)).toString(16);
  return [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `8${hex.slice(13, 16)}`,
    `${variant}${hex.slice(17, 20)}`,
    hex.slice(20, 32),
  ].join('-');
}
