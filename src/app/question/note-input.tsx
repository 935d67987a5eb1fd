import type { ReactNode } from 'react';
import { useFormContext } from 'react-hook-form';
import { TextArea } from '../controls/text-field.tsx';
import { useText } from '../language/text-context.ts';
import { useControl } from './form-context.ts';
import type { AnswerValues } from './form-values.ts';

export function NoteInput(): ReactNode {
  const { t } = useText();
  const { register } = useFormContext<AnswerValues>();
  return (
    <TextArea
      {...useControl('note')}
      label={t('question.note')}
      hint={t('question.note-hint')}
      input={register('note')}
    />
  );
}
