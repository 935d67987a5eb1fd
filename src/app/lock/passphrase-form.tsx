import type { ReactNode } from 'react';
import { PassphraseField, PassphraseSubmit } from '../controls/passphrase-field.tsx';
import { useCheckedForm } from '../controls/use-checked-form.ts';
import { LockProblem } from './lock-problem.tsx';
import type { Done } from './open-lock.ts';
import { useLockWork } from './use-lock-work.ts';

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
export function PassphraseForm({ label, action, working, isQuiet, work, onWrong, onDone }: Props): ReactNode {
  const { busy, problem, run } = useLockWork();
  const { register, submit, error } = useCheckedForm({
    initial: { passphrase: '' },
    check: ({ passphrase }) => (passphrase === '' ? { passphrase: 'lock.problem.missing' } : {}),
    onWrong,
    onValues: ({ passphrase }) => run(() => work(passphrase), onDone),
  });
  return (
    <form noValidate onSubmit={submit}>
      <PassphraseField
        id="passphrase"
        label={label}
        input={register('passphrase')}
        error={error('passphrase')}
      />
      <PassphraseSubmit isQuiet={isQuiet ?? false} label={action} busy={busy ? working : null} />
      <LockProblem problem={problem} />
    </form>
  );
}
