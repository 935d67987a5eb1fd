import { useEffect, useRef, useState } from 'react';
import { useFormState, useWatch, type Control, type FieldValues } from 'react-hook-form';
import { keepDraft, readDraft } from './draft.ts';

/**
 * Keeps what is typed until it is saved.
 * @param place absent where nothing may be kept
 * @param over what was saved when it was typed, as far as whoever types knows; absent where what is typed takes the place of nothing
 */
export function useDraft<T extends FieldValues>(
  place: string | undefined,
  control: Control<T>,
  over?: T,
): void {
  const typed = useWatch({ control });
  const { isDirty } = useFormState({ control });
  // Typing back to what the page began with is typing too: the last draft says what is on the page.
  const [hadTyped] = useState(() => place !== undefined && readDraft(place) !== null);
  const hasTyped = useRef(hadTyped);
  useEffect(() => {
    if (isDirty) hasTyped.current = true;
    if (hasTyped.current && place !== undefined) keepDraft(place, { typed, ...(over && { over }) });
  }, [place, typed, isDirty, over]);
}
