import type { ReactNode } from 'react';
import { PassphraseField, PassphraseSubmit } from '../controls/passphrase-field.tsx';
import { useCheckedForm } from '../controls/use-checked-form.ts';
import { usePassphraseWork } from '../controls/use-passphrase-work.ts';
import type { Done } from './open-lock.ts';

interface Props {
  label: string;
  action: string;
  /** What is said meanwhile. */
  working: string;
  isQuiet?: boolean;
  work: (passphrase: string) => Promise<Done>;
  onWrong: (wrong: boolean) => void;
  onDone: () => void;
}

/** Asks for the passphrase of the lock, and does with it what is to be done. */
export function PassphraseForm({ label, action, work, onWrong, onDone, ...submitting }: Props): ReactNode {
  const { run, ...state } = usePassphraseWork('lock.problem');
  const { field, submit } = useCheckedForm({
    initial: { passphrase: '' },
    check: ({ passphrase }) => (passphrase === '' ? { passphrase: 'passphrase.missing' } : {}),
    onWrong,
    onValues: ({ passphrase }) => run(() => work(passphrase), onDone),
  });
  return (
    <form noValidate onSubmit={submit}>
      <PassphraseField label={label} {...field('passphrase')} />
      <PassphraseSubmit label={action} {...submitting} {...state} />
    </form>
  );
}
