import type { ReactNode } from 'react';
import { useFormContext } from 'react-hook-form';
import { CURRENCY_CODES } from '../../locale/index.ts';
import { describedBy, FieldGroup } from '../controls/field.tsx';
import { useText } from '../language/text-context.ts';
import { useControl } from './form-context.ts';
import type { AnswerValues } from './form-values.ts';
import type { ValueInputProps } from './value-input-props.ts';

/** An amount and its currency. */
export function MoneyInput({ path, words }: ValueInputProps): ReactNode {
  const { t } = useText();
  const { register } = useFormContext<AnswerValues>();
  const { id, error } = useControl(path);
  return (
    <FieldGroup id={id} error={error} {...words}>
      <div className="side-by-side">
        <div>
          <label htmlFor={id} className="small">
            {t('question.amount')}
          </label>
          <input
            id={id}
            type="text"
            inputMode="decimal"
            autoComplete="off"
            className="w-short"
            aria-invalid={error ? true : undefined}
            aria-describedby={describedBy({ id, error })}
            {...register(`${path}.text` as 'input.text')}
          />
        </div>
        <div>
          <label htmlFor={`${id}-currency`} className="small">
            {t('question.currency')}
          </label>
          <select id={`${id}-currency`} {...register(`${path}.currency` as 'input.currency')}>
            <option value="">{t('controls.choose')}</option>
            {[...CURRENCY_CODES].map((code) => (
              <option key={code} value={code}>
                {code}
              </option>
            ))}
          </select>
        </div>
      </div>
    </FieldGroup>
  );
}
