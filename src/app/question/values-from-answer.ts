/** From the record to the page. */
import type {
  Answer,
  Evidence,
  FieldKind,
  GroupItem,
  Money,
  Question,
  Value,
} from '../../checklist/index.ts';
import { partsOf } from '../controls/date-parts.ts';
import {
  emptyItem,
  NO_INPUT,
  type AnswerValues,
  type EvidenceValues,
  type InputValues,
  type ItemValues,
} from './form-values.ts';

export function valuesFromAnswer(question: Question, answer: Answer | undefined): AnswerValues {
  const { value = null, reason = '', note = '', evidence = [] } = answer ?? {};
  return {
    input:
      question.kind === 'group'
        ? NO_INPUT
        : inputFrom(question.kind === 'yes-partly-no' ? 'choice' : question.kind, value),
    items: itemsFrom(question, value),
    unavailable: answer !== undefined && value === null,
    reason,
    note,
    evidence: evidence.map(valuesFromEvidence),
  };
}

function itemsFrom(question: Question, value: Value): ItemValues[] {
  if (question.kind !== 'group') return [];
  const items = Array.isArray(value) ? (value as GroupItem[]) : [];
  return items.map((item) => {
    const empty = emptyItem(question, item.id);
    const filled = (question.fields ?? []).map(
      ({ id, kind }) => [id, inputFrom(kind, item.values[id] ?? null)] as const,
    );
    return { ...empty, values: Object.fromEntries(filled) };
  });
}

function inputFrom(kind: FieldKind, value: Value): InputValues {
  if (value === null) return NO_INPUT;
  switch (kind) {
    case 'choices':
      return { ...NO_INPUT, list: Array.isArray(value) ? (value as string[]) : [] };
    case 'money': {
      const { amount, currency } = value as Money;
      return { ...NO_INPUT, text: String(amount), currency };
    }
    case 'date':
      return { ...NO_INPUT, date: partsOf(value as string) };
    default:
      return { ...NO_INPUT, text: typeof value === 'number' ? String(value) : (value as string) };
  }
}

export function valuesFromEvidence({ grade, title, date, reference, file }: Evidence): EvidenceValues {
  return { grade, title, date: partsOf(date), reference: reference ?? '', file: file ?? null };
}
