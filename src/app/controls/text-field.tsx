import type { HTMLAttributes, ReactNode } from 'react';
import type { UseFormRegisterReturn } from 'react-hook-form';
import { describedBy, Field, type FieldProps } from './field.tsx';

interface Props extends FieldProps {
  input: UseFormRegisterReturn;
  /** What is typed into a password field does not show. */
  type?: 'text' | 'password';
  width?: 'w-short';
  inputMode?: HTMLAttributes<HTMLInputElement>['inputMode'];
  autoComplete?: string;
}

export function TextField({
  input,
  type = 'text',
  width,
  inputMode,
  autoComplete = 'off',
  ...field
}: Props): ReactNode {
  return (
    <Field {...field}>
      <input
        id={field.id}
        type={type}
        dir="auto"
        className={width}
        inputMode={inputMode}
        autoComplete={autoComplete}
        aria-invalid={field.error ? true : undefined}
        aria-describedby={describedBy(field)}
        {...input}
      />
    </Field>
  );
}

/** Text of several lines. */
export function TextArea({ input, ...field }: FieldProps & { input: UseFormRegisterReturn }): ReactNode {
  return (
    <Field {...field}>
      <textarea
        id={field.id}
        dir="auto"
        rows={4}
        aria-invalid={field.error ? true : undefined}
        aria-describedby={describedBy(field)}
        {...input}
      />
    </Field>
  );
}
