import type { ReactNode } from 'react';
import { isLongEnough, PASSPHRASE_LENGTH } from '../../exchange/lock/index.ts';
import { useText } from '../language/text-context.ts';
import { PassphraseField } from './passphrase-field.tsx';
import type { Field } from './use-checked-form.ts';

export interface NewPassphrase {
  newPassphrase: string;
  newAgain: string;
}

export const NO_PASSPHRASE: NewPassphrase = { newPassphrase: '', newAgain: '' };

/** @returns what is wrong with it, by field */
export function newPassphraseMistakes({ newPassphrase, newAgain }: NewPassphrase): Partial<NewPassphrase> {
  return {
    ...(!isLongEnough(newPassphrase) && { newPassphrase: 'passphrase.short' }),
    ...(newAgain !== newPassphrase && { newAgain: 'passphrase.differs' }),
  };
}

interface Props {
  label: string;
  /** What is to be known besides how long it must be. */
  hint?: string;
  field: (name: keyof NewPassphrase) => Field;
}

/** One that is thought up here, typed twice, because it does not show. */
export function NewPassphraseFields({ label, hint, field }: Props): ReactNode {
  const { t } = useText();
  return (
    <>
      <PassphraseField
        isNew
        label={label}
        hint={
          <>
            {t('passphrase.hint', { least: PASSPHRASE_LENGTH })}
            {hint !== undefined && <br />}
            {hint}
          </>
        }
        {...field('newPassphrase')}
      />
      <PassphraseField isNew label={t('passphrase.again')} {...field('newAgain')} />
    </>
  );
}
