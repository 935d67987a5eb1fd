import { useEffect, useRef } from 'react';
import { useFormState, useWatch, type Control, type FieldValues } from 'react-hook-form';
import { keepDraft } from './draft.ts';
import { pick, typedFields } from './typed-fields.ts';

/**
 * Keeps what is typed until it is saved.
 * @param place absent where nothing may be kept
 * @param initial where it is given, only fields in which something else is typed are kept: what is saved elsewhere in the others
 *   is there when the page is opened again
 */
export function useDraft<T extends FieldValues>(
  place: string | undefined,
  control: Control<T>,
  initial?: T,
): void {
  const values = useWatch({ control });
  const { isDirty } = useFormState({ control });
  // Typing back to what the page began with is typing too: the last draft says what is on the page.
  const typed = useRef(false);
  useEffect(() => {
    if (isDirty) typed.current = true;
    if (typed.current && place !== undefined)
      keepDraft(place, initial ? pick(values, typedFields(values, initial)) : values);
  }, [place, values, isDirty, initial]);
}
