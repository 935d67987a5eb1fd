import { useId, useState, type ReactNode } from 'react';
import { publicAddress } from '../../statement/index.ts';
import { describedBy, Field } from '../controls/field.tsx';
import { useText } from '../language/text-context.ts';
import { changePreferences, readPreferences } from '../preferences/preferences.ts';

/** Where statements are published; kept on this device for the next one. What is no address is said, and not kept. */
export function AddressField(): ReactNode {
  const { t } = useText();
  const id = useId();
  const [typed, setTyped] = useState(() => readPreferences().address);
  const [isWrong, setIsWrong] = useState(false);
  const keep = (): void => {
    const address = publicAddress(typed);
    setIsWrong(address === undefined && typed.trim() !== '');
    if (address !== undefined) setTyped(address);
    changePreferences({ address: address ?? '' });
  };
  const field = {
    id,
    label: t('statement.address'),
    hint: t('statement.address-hint'),
    error: isWrong ? t('statement.address-wrong') : undefined,
  };
  return (
    <Field {...field}>
      <input
        id={id}
        type="url"
        dir="ltr"
        autoComplete="off"
        value={typed}
        onChange={({ target }) => setTyped(target.value)}
        onBlur={keep}
        aria-invalid={isWrong ? true : undefined}
        aria-describedby={describedBy(field)}
      />
    </Field>
  );
}
