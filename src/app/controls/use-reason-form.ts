import { useForm, type UseFormReturn } from 'react-hook-form';

export interface ReasonValues {
  reason: string;
}

/** A form of one field, a reason that must be given. */
export function useReasonForm(): UseFormReturn<ReasonValues> & { missing: string | undefined } {
  const form = useForm<ReasonValues>({
    defaultValues: { reason: '' },
    resolver: (values) =>
      values.reason.trim() === ''
        ? { values: {}, errors: { reason: { type: 'problem.reason-missing' } } }
        : { values, errors: {} },
  });
  return { ...form, missing: form.formState.errors.reason?.type };
}
