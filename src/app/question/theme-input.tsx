import type { ReactNode } from 'react';
import { useFormContext, useWatch } from 'react-hook-form';
import { THEME_VALUES } from '../../checklist/index.ts';
import { ChoiceField, type Choice } from '../controls/choice-field.tsx';
import type { Words } from '../controls/field.tsx';
import { useText } from '../language/text-context.ts';
import { useControl } from './form-context.ts';
import type { AnswerValues } from './form-values.ts';
import { ReasonInput } from './reason-input.tsx';

/** Yes, partly, no, unknown, not applicable. */
export function ThemeInput(words: Words): ReactNode {
  const { t } = useText();
  const { register, control } = useFormContext<AnswerValues>();
  const chosen = useWatch({ control, name: 'input.text' });
  const choices = THEME_VALUES.map((value): Choice => ({
    value,
    label: t(`answer.${value}`),
    ...(value === 'unknown' && { note: t('question.unknown-note') }),
    ...(value === 'not-applicable' && {
      reveal: <ReasonInput label={t('question.not-applicable-reason')} />,
    }),
  }));
  return (
    <ChoiceField
      {...useControl('input')}
      {...words}
      input={register('input.text')}
      choices={choices}
      chosen={chosen}
    />
  );
}
