import type { ReactNode } from 'react';
import { isLongEnough, PASSPHRASE_LENGTH } from '../../exchange/lock/index.ts';
import { ErrorSummary } from '../controls/error-summary.tsx';
import { PassphraseField, PassphraseSubmit } from '../controls/passphrase-field.tsx';
import { useCheckedForm } from '../controls/use-checked-form.ts';
import { useText } from '../language/text-context.ts';
import { LockProblem } from './lock-problem.tsx';
import { setLock } from './open-lock.ts';
import { useLockWork } from './use-lock-work.ts';

interface Props {
  onWrong: (wrong: boolean) => void;
  onDone: () => void;
}

export function SetForm({ onWrong, onDone }: Props): ReactNode {
  const { t } = useText();
  const { busy, problem, run } = useLockWork();
  const { register, submit, mistakes, error } = useCheckedForm({
    initial: { lockPassphrase: '', lockAgain: '' },
    check: ({ lockPassphrase, lockAgain }) => ({
      ...(!isLongEnough(lockPassphrase) && { lockPassphrase: 'lock.problem.short' }),
      ...(lockAgain !== lockPassphrase && { lockAgain: 'lock.problem.differs' }),
    }),
    onWrong,
    onValues: ({ lockPassphrase }) => run(() => setLock(lockPassphrase), onDone),
  });
  return (
    <form noValidate onSubmit={submit}>
      <ErrorSummary mistakes={mistakes} />
      <PassphraseField
        isNew
        id="lockPassphrase"
        label={t('lock.passphrase')}
        hint={t('lock.passphrase-hint', { least: PASSPHRASE_LENGTH })}
        input={register('lockPassphrase')}
        error={error('lockPassphrase')}
      />
      <PassphraseField
        isNew
        id="lockAgain"
        label={t('lock.again')}
        input={register('lockAgain')}
        error={error('lockAgain')}
      />
      <PassphraseSubmit label={t('lock.set-do')} busy={busy ? t('lock.setting') : null} />
      <LockProblem problem={problem} />
    </form>
  );
}
