import type { ReactNode } from 'react';
import { useText } from '../language/text-context.ts';
import { ErrorSummary } from './error-summary.tsx';
import { newPassphraseMistakes, NewPassphraseFields, NO_PASSPHRASE } from './new-passphrase.tsx';
import { PassphraseField, PassphraseSubmit } from './passphrase-field.tsx';
import { useCheckedForm } from './use-checked-form.ts';
import { usePassphraseWork, type PassphraseFailure } from './use-passphrase-work.ts';

interface Props<Made> {
  /** What the keys of the messages about what went wrong begin with. */
  problems: string;
  /** What is said meanwhile. */
  working: string;
  work: (now: string, next: string) => Promise<Made | PassphraseFailure>;
  onWrong: (wrong: boolean) => void;
  onDone: (made: Made) => void;
}

/** Another passphrase in the place of the one that is there. */
export function ChangePassphraseForm<Made extends { ok: true }>(props: Props<Made>): ReactNode {
  const { problems, working, work, onWrong, onDone } = props;
  const { t } = useText();
  const { run, ...state } = usePassphraseWork(problems);
  const { field, submit, mistakes, clear } = useCheckedForm({
    prefix: 'change-',
    initial: { now: '', ...NO_PASSPHRASE },
    check: ({ now, ...next }) => ({
      ...(now === '' && { now: 'passphrase.missing' }),
      ...newPassphraseMistakes(next),
    }),
    onWrong,
    onValues: ({ now, newPassphrase }) =>
      run(
        () => work(now, newPassphrase),
        (made) => {
          clear();
          onDone(made);
        },
      ),
  });
  return (
    <form noValidate onSubmit={submit}>
      <ErrorSummary mistakes={mistakes} />
      <PassphraseField label={t('passphrase.now')} {...field('now')} />
      <NewPassphraseFields label={t('passphrase.next')} field={field} />
      <PassphraseSubmit isQuiet label={t('passphrase.change')} working={working} {...state} />
    </form>
  );
}
