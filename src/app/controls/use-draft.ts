import { useEffect, useRef } from 'react';
import { useFormState, useWatch, type Control, type FieldValues } from 'react-hook-form';
import { keepDraft } from './draft.ts';

/** Keeps what is typed until it is saved. @param place absent where nothing may be kept */
export function useDraft<T extends FieldValues>(place: string | undefined, control: Control<T>): void {
  const values = useWatch({ control });
  const { isDirty } = useFormState({ control });
  // Typing back to what the page began with is typing too: the last draft says what is on the page.
  const typed = useRef(false);
  useEffect(() => {
    if (isDirty) typed.current = true;
    if (typed.current && place !== undefined) keepDraft(place, values);
  }, [place, values, isDirty]);
}
