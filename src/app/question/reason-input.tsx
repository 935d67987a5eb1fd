import type { ReactNode } from 'react';
import { useFormContext } from 'react-hook-form';
import { TextArea } from '../controls/text-field.tsx';
import { useControl } from './form-context.ts';
import type { AnswerValues } from './form-values.ts';

export function ReasonInput({ label }: { label: ReactNode }): ReactNode {
  const { register } = useFormContext<AnswerValues>();
  return <TextArea {...useControl('reason')} label={label} input={register('reason')} />;
}
