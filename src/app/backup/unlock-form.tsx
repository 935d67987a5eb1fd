import { useState, type ReactNode } from 'react';
import { PassphraseField, PassphraseSubmit } from '../controls/passphrase-field.tsx';
import { useCheckedForm } from '../controls/use-checked-form.ts';
import { useOneAtATime } from '../controls/use-one-at-a-time.ts';
import type { OpenProblem } from '../home/open-file.ts';
import { ReadProblems } from '../home/read-problems.tsx';
import { useText } from '../language/text-context.ts';

interface Props {
  onWrong: (wrong: boolean) => void;
  /** @returns what is wrong; nothing when it opened */
  onPassphrase: (passphrase: string) => Promise<OpenProblem[]>;
}

/** Asks for the passphrase of a bundle. */
export function UnlockForm({ onWrong, onPassphrase }: Props): ReactNode {
  const { t } = useText();
  const { busy, run } = useOneAtATime();
  const [problems, setProblems] = useState<OpenProblem[]>([]);
  const { field, submit } = useCheckedForm({
    initial: { bundleUnlock: '' },
    check: ({ bundleUnlock }) => (bundleUnlock === '' ? { bundleUnlock: 'backup.problem.empty' } : {}),
    onWrong,
    onValues: ({ bundleUnlock }) => {
      run(() => unlock(bundleUnlock));
    },
  });
  const unlock = async (passphrase: string): Promise<void> => {
    setProblems([]);
    try {
      setProblems(await onPassphrase(passphrase));
    } catch (failed) {
      console.error(failed);
      setProblems([{ key: 'saving.failed.other', path: '', data: {} }]);
    }
  };
  return (
    <form noValidate onSubmit={submit}>
      <PassphraseField label={t('backup.unlock')} {...field('bundleUnlock')} />
      <PassphraseSubmit label={t('backup.unlock-do')} working={t('backup.opening')} busy={busy} />
      <div role="alert">{problems.length > 0 && <ReadProblems problems={problems} />}</div>
    </form>
  );
}
