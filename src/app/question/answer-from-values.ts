/** From the page to the record. What cannot be read is passed on as it is; the rules say what is wrong with it. */
import type { Answer, Evidence, Field, FieldValue, Grade, Question, Value } from '../../checklist/index.ts';
import { isoOf } from '../controls/date-parts.ts';
import { asksReason, type AnswerValues, type EvidenceValues, type InputValues } from './form-values.ts';

/** @returns null when nothing was answered at all */
export function answerFromValues(question: Question, values: AnswerValues): Answer | null {
  const value = values.unavailable ? null : valueFrom(question, values);
  if (value === undefined) return null;
  const reason = asksReason(question, values) ? values.reason.trim() : '';
  const note = values.note.trim();
  const evidence = question.rules ? values.evidence.map(evidenceFromValues) : [];
  return {
    value,
    ...(reason && { reason }),
    ...(note && { note }),
    ...(evidence.length > 0 && { evidence }),
  };
}

function valueFrom(question: Question, { input, items }: AnswerValues): Value | undefined {
  if (question.kind === 'yes-partly-no') return input.text === '' ? undefined : input.text;
  if (question.kind !== 'group') return fieldFrom(question.kind, input);
  if (items.length === 0) return undefined;
  return items.map((item) => ({
    id: item.id,
    values: Object.fromEntries(
      (question.fields ?? []).map(({ id, kind }) => [id, fieldOf(kind, item.values[id])]),
    ),
  }));
}

function fieldOf(kind: Field['kind'], input: InputValues | undefined): FieldValue | null {
  return (input && fieldFrom(kind, input)) ?? null;
}

function fieldFrom(kind: Field['kind'], { text, list, currency, date }: InputValues): FieldValue | undefined {
  const typed = text.trim();
  switch (kind) {
    case 'choices':
      return list.length > 0 ? list : undefined;
    case 'date':
      return isoOf(date);
    case 'number':
      return typed === '' ? undefined : numberFrom(typed);
    case 'money':
      return typed === '' ? undefined : { amount: numberFrom(typed), currency };
    default:
      return typed === '' ? undefined : typed;
  }
}

/** Spaces and separators of thousands are let through; anything else that is no number becomes NaN, which the rules refuse. */
function numberFrom(typed: string): number {
  const plain = typed.replace(/[\s\u00A0\u202F',，](?=\d{3})/g, '');
  return /^[-+]?\d+(\.\d+)?$/.test(plain) ? Number(plain) : Number.NaN;
}

export function evidenceFromValues({ grade, title, date, reference, file }: EvidenceValues): Evidence {
  const where = reference.trim();
  return {
    grade: grade as Grade,
    date: isoOf(date) ?? '',
    title: title.trim(),
    ...(file && { file }),
    ...(where && { reference: where }),
  };
}
