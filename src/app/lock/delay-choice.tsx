import { useId, useState, type ReactNode } from 'react';
import { describedBy, Field } from '../controls/field.tsx';
import { useText } from '../language/text-context.ts';
import { changeDelay, DELAYS, readDelay } from './idle.ts';

/** After how long without use it locks by itself. */
export function DelayChoice(): ReactNode {
  const { t } = useText();
  const [delay, setDelay] = useState(readDelay);
  const id = useId();
  const hint = t('lock.delay-hint');
  return (
    <Field id={id} label={t('lock.delay')} hint={hint}>
      <select
        id={id}
        aria-describedby={describedBy({ id, hint })}
        value={delay}
        onChange={({ target }) => {
          changeDelay(DELAYS.find((one) => String(one) === target.value) ?? delay);
          setDelay(readDelay());
        }}
      >
        {DELAYS.map((one) => (
          <option key={one} value={one}>
            {one === 'never' ? t('lock.delay.never') : t('lock.delay.minutes', { count: one })}
          </option>
        ))}
      </select>
    </Field>
  );
}
