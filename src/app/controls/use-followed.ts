import { useEffect, useRef, useState } from 'react';
import type { FieldValues, UseFormReturn } from 'react-hook-form';
import { isSame, pick, typedFields } from './typed-fields.ts';

export interface Followed<T> {
  /** Fields in which something else is typed here than was saved elsewhere meanwhile. */
  overtaken: readonly (keyof T & string)[];
  /** What was saved when it was typed. */
  over: T;
  keepMine: () => void;
  takeTheirs: () => void;
}

/**
 * What a form begins with changes when another tab saves. Fields in which nothing was typed show it at once; the others stay as
 * they are typed, and are named.
 * @param begun what was saved when the draft was typed that the form begins with
 */
export function useFollowed<T extends FieldValues>(
  initial: T,
  begun: T,
  { getValues, reset }: Pick<UseFormReturn<T>, 'getValues' | 'reset'>,
): Followed<T> {
  const seen = useRef(begun);
  const [{ over, overtaken }, setState] = useState<Pick<Followed<T>, 'over' | 'overtaken'>>({
    over: begun,
    overtaken: [],
  });
  useEffect(() => {
    const before = seen.current;
    if (isSame(before, initial)) return;
    seen.current = initial;
    const typed = getValues();
    const mine = typedFields(typed, before).filter((name) => !isSame(typed[name], initial[name]));
    reset({ ...initial, ...pick(typed, mine) });
    setState((last) => {
      const changed = mine.filter((name) => !isSame(last.over[name], initial[name]));
      return { overtaken: changed, over: { ...initial, ...pick(last.over, changed) } };
    });
  }, [initial, getValues, reset]);
  const settle = (): void => setState({ over: initial, overtaken: [] });
  return {
    overtaken,
    over,
    keepMine: settle,
    takeTheirs: () => {
      reset({ ...getValues(), ...pick(initial, overtaken) });
      settle();
    },
  };
}
