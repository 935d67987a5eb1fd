import type { ReactNode } from 'react';
import { ErrorSummary } from '../controls/error-summary.tsx';
import { newPassphraseMistakes, NewPassphraseFields, NO_PASSPHRASE } from '../controls/new-passphrase.tsx';
import { PassphraseSubmit } from '../controls/passphrase-field.tsx';
import { useCheckedForm } from '../controls/use-checked-form.ts';
import { usePassphraseWork } from '../controls/use-passphrase-work.ts';
import { useText } from '../language/text-context.ts';
import { setLock } from './open-lock.ts';

interface Props {
  onWrong: (wrong: boolean) => void;
  onDone: () => void;
}

export function SetForm({ onWrong, onDone }: Props): ReactNode {
  const { t } = useText();
  const { run, ...state } = usePassphraseWork('lock.problem');
  const { field, submit, mistakes } = useCheckedForm({
    initial: NO_PASSPHRASE,
    check: newPassphraseMistakes,
    onWrong,
    onValues: ({ newPassphrase }) => run(() => setLock(newPassphrase), onDone),
  });
  return (
    <form noValidate onSubmit={submit}>
      <ErrorSummary mistakes={mistakes} />
      <NewPassphraseFields label={t('lock.passphrase')} field={field} />
      <PassphraseSubmit label={t('lock.set-do')} working={t('lock.setting')} {...state} />
    </form>
  );
}
