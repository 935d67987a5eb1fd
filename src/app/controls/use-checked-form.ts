import { useState, type SyntheticEvent } from 'react';
import {
  useForm,
  useWatch,
  type Control,
  type DefaultValues,
  type FieldValues,
  type Path,
  type UseFormRegister,
  type UseFormRegisterReturn,
} from 'react-hook-form';
import { useText } from '../language/text-context.ts';
import { readDraft } from './draft.ts';
import type { Mistake } from './error-summary.tsx';
import { useDraft } from './use-draft.ts';
import { useFollowed, type Followed } from './use-followed.ts';

interface Options<T> {
  initial: T;
  /** Begins the id of each control, where the same fields stand on a page twice. */
  prefix?: string;
  /** Where what is typed is kept until it is given; absent where nothing may be kept, such as a passphrase. */
  draft?: string;
  /** By field in the order of the page, the key of the message that says what is wrong. */
  check: (values: T) => Partial<Record<keyof T & string, string>>;
  onWrong: (wrong: boolean) => void;
  onValues: (values: T) => void;
}

/** What a control is given. */
export interface Field {
  id: string;
  input: UseFormRegisterReturn;
  error: string | undefined;
}

interface CheckedForm<T extends FieldValues> {
  control: Control<T>;
  register: UseFormRegister<T>;
  submit: (event: SyntheticEvent) => void;
  /** For the summary at the top: what was wrong when it was last tried. */
  mistakes: Mistake[];
  field: (name: keyof T & string) => Field;
  error: (field: keyof T & string) => string | undefined;
  /** What was saved elsewhere meanwhile. */
  followed: Followed<T>;
  /** Back to what the form began with. */
  clear: () => void;
}

/** A short form: nothing is said to be wrong before one has tried to send it. The id of a control is the name of its field. */
export function useCheckedForm<T extends FieldValues>(options: Options<T>): CheckedForm<T> {
  const { initial, prefix = '', draft, check, onWrong, onValues } = options;
  const { t } = useText();
  const [tried, setTried] = useState(false);
  const [mistakes, setMistakes] = useState<Mistake[]>([]);
  const [begun] = useState(() => (draft === undefined ? null : readDraft<T>(draft)));
  const { register, control, getValues, reset } = useForm<T>({
    defaultValues: { ...initial, ...begun?.typed } as DefaultValues<T>,
  });
  const followed = useFollowed(initial, begun?.over ?? initial, { getValues, reset });
  useDraft(draft, control, followed.over);
  const found = check(useWatch({ control }) as T);

  const submit = (event: SyntheticEvent): void => {
    event.preventDefault();
    const values = getValues();
    const wrong = Object.entries(check(values)) as [string, string][];
    setTried(true);
    setMistakes(wrong.map(([id, key]) => ({ id: prefix + id, message: t(key) })));
    onWrong(wrong.length > 0);
    if (wrong.length === 0) onValues(values);
  };
  const error = (field: keyof T & string): string | undefined => {
    const key = tried ? found[field] : undefined;
    return key === undefined ? undefined : t(key);
  };
  const field = (name: keyof T & string): Field => ({
    id: prefix + name,
    input: register(name as Path<T>),
    error: error(name),
  });
  const clear = (): void => {
    setTried(false);
    reset();
  };
  return { control, register, submit, mistakes, field, error, followed, clear };
}
