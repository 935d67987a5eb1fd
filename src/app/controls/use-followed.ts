import { useEffect, useRef, useState } from 'react';
import type { FieldValues, UseFormReturn } from 'react-hook-form';
import { isSame, pick, typedFields } from './typed-fields.ts';

export interface Followed<T> {
  /** Fields in which something else is typed here than was saved elsewhere meanwhile. */
  overtaken: readonly (keyof T & string)[];
  keepMine: () => void;
  takeTheirs: () => void;
}

/**
 * What a form begins with changes when another tab saves. Fields in which nothing was typed show it at once; the others stay as
 * they are typed, and are named.
 */
export function useFollowed<T extends FieldValues>(
  initial: T,
  { getValues, reset }: Pick<UseFormReturn<T>, 'getValues' | 'reset'>,
): Followed<T> {
  const seen = useRef(initial);
  const [overtaken, setOvertaken] = useState<(keyof T & string)[]>([]);
  useEffect(() => {
    const before = seen.current;
    if (isSame(before, initial)) return;
    seen.current = initial;
    const typed = getValues();
    const mine = typedFields(typed, before).filter((name) => !isSame(typed[name], initial[name]));
    reset({ ...initial, ...pick(typed, mine) });
    setOvertaken((last) =>
      mine.filter((name) => last.includes(name) || !isSame(before[name], initial[name])),
    );
  }, [initial, getValues, reset]);
  return {
    overtaken,
    keepMine: () => setOvertaken([]),
    takeTheirs: () => {
      reset({ ...getValues(), ...pick(initial, overtaken) });
      setOvertaken([]);
    },
  };
}
