import { useEffect } from 'react';
import { useFormState, useWatch, type Control } from 'react-hook-form';
import { keepDraft } from './draft.ts';
import type { AnswerValues } from './form-values.ts';

/** Keeps what is typed until it is given as an answer. */
export function useDraft(record: string, question: string, control: Control<AnswerValues>): void {
  const values = useWatch({ control });
  const { isDirty } = useFormState({ control });
  useEffect(() => {
    if (isDirty) keepDraft(record, question, values as AnswerValues);
  }, [record, question, values, isDirty]);
}
