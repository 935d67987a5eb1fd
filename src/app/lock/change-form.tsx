import type { ReactNode } from 'react';
import { isLongEnough, PASSPHRASE_LENGTH } from '../../exchange/lock/index.ts';
import { ErrorSummary } from '../controls/error-summary.tsx';
import { PassphraseField, PassphraseSubmit } from '../controls/passphrase-field.tsx';
import { useCheckedForm } from '../controls/use-checked-form.ts';
import { useText } from '../language/text-context.ts';
import { LockProblem } from './lock-problem.tsx';
import { changePassphrase } from './open-lock.ts';
import { useLockWork } from './use-lock-work.ts';

interface Props {
  onWrong: (wrong: boolean) => void;
  onDone: () => void;
}

/** What is kept is not encrypted anew: its key comes under another passphrase. */
export function ChangeForm({ onWrong, onDone }: Props): ReactNode {
  const { t } = useText();
  const { busy, problem, run } = useLockWork();
  const { register, submit, mistakes, error, clear } = useCheckedForm({
    initial: { changeNow: '', changeNext: '', changeAgain: '' },
    check: ({ changeNow, changeNext, changeAgain }) => ({
      ...(changeNow === '' && { changeNow: 'lock.problem.missing' }),
      ...(!isLongEnough(changeNext) && { changeNext: 'lock.problem.short' }),
      ...(changeAgain !== changeNext && { changeAgain: 'lock.problem.differs' }),
    }),
    onWrong,
    onValues: ({ changeNow, changeNext }) =>
      run(
        () => changePassphrase(changeNow, changeNext),
        () => {
          clear();
          onDone();
        },
      ),
  });
  return (
    <form noValidate onSubmit={submit}>
      <ErrorSummary mistakes={mistakes} />
      <PassphraseField
        id="changeNow"
        label={t('lock.change-now')}
        input={register('changeNow')}
        error={error('changeNow')}
      />
      <PassphraseField
        isNew
        id="changeNext"
        label={t('lock.change-next')}
        hint={t('lock.passphrase-hint', { least: PASSPHRASE_LENGTH })}
        input={register('changeNext')}
        error={error('changeNext')}
      />
      <PassphraseField
        isNew
        id="changeAgain"
        label={t('lock.change-again')}
        input={register('changeAgain')}
        error={error('changeAgain')}
      />
      <PassphraseSubmit isQuiet label={t('lock.change-do')} busy={busy ? t('lock.changing') : null} />
      <LockProblem problem={problem} />
    </form>
  );
}
