import type { ReactNode } from 'react';
import type { KeyFile } from '../../record/index.ts';
import { ErrorSummary } from '../controls/error-summary.tsx';
import { newPassphraseMistakes, NewPassphraseFields, NO_PASSPHRASE } from '../controls/new-passphrase.tsx';
import { PassphraseSubmit } from '../controls/passphrase-field.tsx';
import { TextField } from '../controls/text-field.tsx';
import { useCheckedForm } from '../controls/use-checked-form.ts';
import { usePassphraseWork } from '../controls/use-passphrase-work.ts';
import { useText } from '../language/text-context.ts';
import { makeKey } from './ask-key-worker.ts';

interface Props {
  onWrong: (wrong: boolean) => void;
  /** @returns whether it was kept */
  onKey: (key: KeyFile) => Promise<boolean>;
}

export function MakeKeyForm({ onWrong, onKey }: Props): ReactNode {
  const { t } = useText();
  const { run, ...state } = usePassphraseWork('keys.make-problem');
  const { field, submit, mistakes, clear } = useCheckedForm({
    initial: { keyHolder: '', ...NO_PASSPHRASE },
    check: ({ keyHolder, ...passphrase }) => ({
      ...(keyHolder.trim() === '' && { keyHolder: 'keys.problem.holder' }),
      ...newPassphraseMistakes(passphrase),
    }),
    onWrong,
    onValues: ({ keyHolder, newPassphrase }) =>
      run(
        () => makeKey(keyHolder.trim(), newPassphrase),
        async ({ key }) => {
          if (await onKey(key)) clear();
        },
      ),
  });
  return (
    <form noValidate onSubmit={submit}>
      <ErrorSummary mistakes={mistakes} />
      <TextField
        label={t('keys.holder')}
        hint={t('keys.holder-hint')}
        autoComplete="name"
        {...field('keyHolder')}
      />
      <NewPassphraseFields label={t('keys.passphrase')} hint={t('keys.passphrase-hint')} field={field} />
      <PassphraseSubmit label={t('keys.make-do')} working={t('keys.making')} {...state} />
    </form>
  );
}
