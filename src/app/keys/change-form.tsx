import { useState, type ReactNode } from 'react';
import { isLongEnough, PASSPHRASE_LENGTH } from '../../exchange/key/index.ts';
import type { KeyFile } from '../../record/index.ts';
import { ErrorSummary } from '../controls/error-summary.tsx';
import { PassphraseField, PassphraseSubmit } from '../controls/passphrase-field.tsx';
import { useCheckedForm } from '../controls/use-checked-form.ts';
import { useText } from '../language/text-context.ts';
import { changeWith } from './ask-key-worker.ts';
import type { KeyFailure } from './key-worker.ts';

interface ChangeValues {
  changeNow: string;
  changeNext: string;
  changeAgain: string;
}

const EMPTY: ChangeValues = { changeNow: '', changeNext: '', changeAgain: '' };

interface Props {
  file: KeyFile;
  onWrong: (wrong: boolean) => void;
  onChanged: (key: KeyFile) => void;
  onClose: () => void;
}

/** Another passphrase for a key that is here. */
export function ChangeForm({ file, onWrong, onChanged, onClose }: Props): ReactNode {
  const { t } = useText();
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<KeyFailure['code'] | null>(null);
  const { register, submit, mistakes, error } = useCheckedForm<ChangeValues>({
    initial: EMPTY,
    check: ({ changeNow, changeNext, changeAgain }) => ({
      ...(changeNow === '' && { changeNow: 'key-sign.problem.missing' }),
      ...(!isLongEnough(changeNext) && { changeNext: 'keys.problem.short' }),
      ...(changeAgain !== changeNext && { changeAgain: 'keys.problem.differs' }),
    }),
    onWrong,
    onValues: (values) => void change(values),
  });
  const change = async ({ changeNow, changeNext }: ChangeValues): Promise<void> => {
    if (busy) return;
    setBusy(true);
    setProblem(null);
    const made = await changeWith(file, changeNow, changeNext);
    setBusy(false);
    if (made.ok) onChanged(made.key);
    else {
      console.error(made.detail);
      setProblem(made.code);
    }
  };
  return (
    <form noValidate onSubmit={submit}>
      <ErrorSummary mistakes={mistakes} />
      <PassphraseField
        id="changeNow"
        label={t('keys.change-now')}
        input={register('changeNow')}
        error={error('changeNow')}
      />
      <PassphraseField
        isNew
        id="changeNext"
        label={t('keys.change-next')}
        hint={t('keys.passphrase-hint', { least: PASSPHRASE_LENGTH })}
        input={register('changeNext')}
        error={error('changeNext')}
      />
      <PassphraseField
        isNew
        id="changeAgain"
        label={t('keys.change-again')}
        input={register('changeAgain')}
        error={error('changeAgain')}
      />
      <PassphraseSubmit label={t('keys.change-do')} busy={busy ? t('keys.changing') : null} />
      <div role="alert">{problem && <p className="box bad">{t(`keys.change-problem.${problem}`)}</p>}</div>
      <p>
        <button type="button" className="plain-button" onClick={onClose}>
          {t('keys.change-no')}
        </button>
      </p>
    </form>
  );
}
