import type { ReactNode } from 'react';
import type { UseFormRegisterReturn } from 'react-hook-form';
import { useTexts } from '../language/text-context.ts';
import type { DateParts } from './date-parts.ts';
import { describedBy, FieldGroup, type FieldProps } from './field.tsx';

interface Props extends FieldProps {
  part: (part: keyof DateParts) => UseFormRegisterReturn;
}

/** Three numbers in the order of the language: no picker to fight with, nothing that depends on the machine's settings. */
export function DateField({ part, ...field }: Props): ReactNode {
  const { language, translator } = useTexts();
  const { id, error } = field;
  const order: (keyof DateParts)[] = language === 'zh' ? ['year', 'month', 'day'] : ['day', 'month', 'year'];
  return (
    <FieldGroup {...field}>
      <div className="side-by-side">
        {order.map((name, index) => {
          const own = index === 0 ? id : `${id}-${name}`;
          return (
            <div key={name}>
              <label htmlFor={own} className="small">
                {translator.t(`date.${name}`)}
              </label>
              <input
                id={own}
                type="text"
                inputMode="numeric"
                autoComplete="off"
                className={name === 'year' ? 'w-4' : 'w-2'}
                maxLength={name === 'year' ? 4 : 2}
                aria-invalid={error ? true : undefined}
                aria-describedby={index === 0 ? describedBy({ id, error }) : undefined}
                {...part(name)}
              />
            </div>
          );
        })}
      </div>
    </FieldGroup>
  );
}
