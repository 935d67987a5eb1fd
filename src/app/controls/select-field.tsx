import type { ReactNode } from 'react';
import type { UseFormRegisterReturn } from 'react-hook-form';
import { describedBy, Field, type FieldProps } from './field.tsx';

export interface Option {
  value: string;
  label: string;
}

interface Props extends FieldProps {
  input: UseFormRegisterReturn;
  options: readonly Option[];
  /** Words of the empty choice. */
  empty?: string;
}

export function SelectField({ input, options, empty, ...field }: Props): ReactNode {
  return (
    <Field {...field}>
      <select
        id={field.id}
        aria-invalid={field.error ? true : undefined}
        aria-describedby={describedBy(field)}
        {...input}
      >
        {empty !== undefined && <option value="">{empty}</option>}
        {options.map(({ value, label }) => (
          <option key={value} value={value}>
            {label}
          </option>
        ))}
      </select>
    </Field>
  );
}
