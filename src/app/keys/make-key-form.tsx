import { useState, type ReactNode } from 'react';
import { isLongEnough, PASSPHRASE_LENGTH } from '../../exchange/key/index.ts';
import type { KeyFile } from '../../record/index.ts';
import { ErrorSummary } from '../controls/error-summary.tsx';
import { PassphraseField, PassphraseSubmit } from '../controls/passphrase-field.tsx';
import { TextField } from '../controls/text-field.tsx';
import { useCheckedForm } from '../controls/use-checked-form.ts';
import { useText } from '../language/text-context.ts';
import { makeKey } from './ask-key-worker.ts';

interface KeyValues {
  keyHolder: string;
  keyPassphrase: string;
  keyAgain: string;
}

const EMPTY: KeyValues = { keyHolder: '', keyPassphrase: '', keyAgain: '' };

interface Props {
  onWrong: (wrong: boolean) => void;
  /** @returns whether it was kept */
  onKey: (key: KeyFile) => Promise<boolean>;
}

export function MakeKeyForm({ onWrong, onKey }: Props): ReactNode {
  const { t } = useText();
  const [busy, setBusy] = useState(false);
  const [failed, setFailed] = useState(false);
  const { register, submit, mistakes, error, clear } = useCheckedForm<KeyValues>({
    initial: EMPTY,
    check: ({ keyHolder, keyPassphrase, keyAgain }) => ({
      ...(keyHolder.trim() === '' && { keyHolder: 'keys.problem.holder' }),
      ...(!isLongEnough(keyPassphrase) && { keyPassphrase: 'keys.problem.short' }),
      ...(keyAgain !== keyPassphrase && { keyAgain: 'keys.problem.differs' }),
    }),
    onWrong,
    onValues: (values) => void make(values),
  });
  const make = async ({ keyHolder, keyPassphrase }: KeyValues): Promise<void> => {
    if (busy) return;
    setBusy(true);
    setFailed(false);
    const made = await makeKey(keyHolder.trim(), keyPassphrase);
    setBusy(false);
    if (!made.ok) {
      console.error(made.detail);
      setFailed(true);
    } else if (await onKey(made.key)) clear();
  };
  return (
    <form noValidate onSubmit={submit}>
      <ErrorSummary mistakes={mistakes} />
      <TextField
        id="keyHolder"
        label={t('keys.holder')}
        hint={t('keys.holder-hint')}
        autoComplete="name"
        input={register('keyHolder')}
        error={error('keyHolder')}
      />
      <PassphraseField
        isNew
        id="keyPassphrase"
        label={t('keys.passphrase')}
        hint={t('keys.passphrase-hint', { least: PASSPHRASE_LENGTH })}
        input={register('keyPassphrase')}
        error={error('keyPassphrase')}
      />
      <PassphraseField
        isNew
        id="keyAgain"
        label={t('keys.again')}
        input={register('keyAgain')}
        error={error('keyAgain')}
      />
      <PassphraseSubmit label={t('keys.make-do')} busy={busy ? t('keys.making') : null} />
      {failed && (
        <p className="box bad" role="alert">
          {t('keys.failed')}
        </p>
      )}
    </form>
  );
}
