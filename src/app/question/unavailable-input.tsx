import type { ReactNode } from 'react';
import { useFormContext, useWatch } from 'react-hook-form';
import { useText } from '../language/text-context.ts';
import { useControl } from './form-context.ts';
import type { AnswerValues } from './form-values.ts';
import { ReasonInput } from './reason-input.tsx';

/** "Not available, because": an answer too, and better than none. */
export function UnavailableInput(): ReactNode {
  const { t } = useText();
  const { register, control } = useFormContext<AnswerValues>();
  const unavailable = useWatch({ control, name: 'unavailable' });
  const { id } = useControl('unavailable');
  return (
    <div className="field">
      <div className="choices">
        <div className="choice">
          <input id={id} type="checkbox" {...register('unavailable')} />
          <label htmlFor={id}>{t('question.unavailable')}</label>
        </div>
        {unavailable && (
          <div className="revealed">
            <ReasonInput label={t('question.unavailable-reason')} />
          </div>
        )}
      </div>
    </div>
  );
}
