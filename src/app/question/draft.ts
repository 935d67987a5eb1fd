/**
 * What is typed on a page and not yet given as an answer, kept until the tab is closed, so that a reload in the middle of a
 * sentence loses nothing. It is no part of the record.
 */
import type { AnswerValues } from './form-values.ts';

const key = (record: string, question: string): string => `probity.draft.${record}.${question}`;

export function keepDraft(record: string, question: string, values: AnswerValues): void {
  try {
    sessionStorage.setItem(key(record, question), JSON.stringify(values));
  } catch {
    // No room or no permission: the page still holds what was typed.
  }
}

export function readDraft(record: string, question: string): AnswerValues | null {
  try {
    const kept = sessionStorage.getItem(key(record, question));
    return kept === null ? null : (JSON.parse(kept) as AnswerValues);
  } catch {
    return null;
  }
}

export function dropDraft(record: string, question: string): void {
  try {
    sessionStorage.removeItem(key(record, question));
  } catch {
    // Nothing was kept either.
  }
}
