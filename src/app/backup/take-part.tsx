import { Suspense, useState, type ReactNode } from 'react';
import { failureOf, type SaveFailure } from '../assessment/session.ts';
import { today } from '../clock.ts';
import { ErrorSummary } from '../controls/error-summary.tsx';
import { newPassphraseMistakes, NewPassphraseFields, NO_PASSPHRASE } from '../controls/new-passphrase.tsx';
import { useCheckedForm } from '../controls/use-checked-form.ts';
import { worded, type OpenProblem } from '../home/open-file.ts';
import { ReadProblems } from '../home/read-problems.tsx';
import { useText } from '../language/text-context.ts';
import type { LeftOut } from '../../storage/backup.ts';
import { download, fileName } from '../statement/download.ts';
import { askBundleWorker } from './ask-bundle-worker.ts';
import { LeftOutList } from './left-out-list.tsx';
import { contentsHere } from './make-bundle.ts';

type State =
  'idle' | 'busy' | { left: readonly LeftOut[] } | { problems: OpenProblem[] } | { failure: SaveFailure };

interface Props {
  /** Of the records to take along; everything when absent. */
  ids: readonly string[] | undefined;
  onWrong: (wrong: boolean) => void;
}

/** Everything in one file, locked with a passphrase if one is typed. */
export function TakePart({ ids, onWrong }: Props): ReactNode {
  const { t } = useText();
  const [state, setState] = useState<State>('idle');
  const { field, submit, mistakes, clear } = useCheckedForm({
    initial: NO_PASSPHRASE,
    // Without a passphrase the file is open to whoever gets it; the page says so.
    check: (typed) =>
      typed.newPassphrase === '' && typed.newAgain === '' ? {} : newPassphraseMistakes(typed),
    onWrong,
    onValues: ({ newPassphrase }) => {
      if (state === 'busy') return;
      setState('busy');
      void take(ids, newPassphrase).then((next) => {
        setState(next);
        if (isDone(next)) clear();
      });
    },
  });
  return (
    <form noValidate onSubmit={submit}>
      <ErrorSummary mistakes={mistakes} />
      <NewPassphraseFields label={t('backup.passphrase')} hint={t('backup.passphrase-hint')} field={field} />
      <p className="buttons">
        <button type="submit" className="button" aria-disabled={state === 'busy'}>
          {t('backup.take-do')}
        </button>
      </p>
      <p role="status" className="soft">
        {state === 'busy' && t('backup.taking')}
        {isDone(state) && t('backup.taken')}
      </p>
      {isDone(state) && state.left.length > 0 && (
        <Suspense>
          <LeftOutList left={state.left} />
        </Suspense>
      )}
      <Failed state={state} />
    </form>
  );
}

function Failed({ state }: { state: State }): ReactNode {
  const { t } = useText();
  if (typeof state === 'string' || isDone(state)) return null;
  return (
    <div role="alert">
      {'failure' in state ? (
        <p className="box bad">{t(`saving.failed.${state.failure}`)}</p>
      ) : (
        <ReadProblems problems={state.problems} />
      )}
    </div>
  );
}

const isDone = (state: State): state is { left: readonly LeftOut[] } =>
  typeof state === 'object' && 'left' in state;

async function take(ids: readonly string[] | undefined, passphrase: string): Promise<State> {
  try {
    const isLocked = passphrase !== '';
    const { contents, left } = await contentsHere(ids);
    const answer = await askBundleWorker({
      kind: 'write',
      contents,
      passphrase: isLocked ? passphrase : undefined,
    });
    if (answer.kind === 'refused') return { problems: worded(answer.problems) };
    if (answer.kind !== 'written') throw new TypeError(answer.kind);
    download(
      fileName(['probity', today()], isLocked ? 'zip.age' : 'zip'),
      'application/octet-stream',
      answer.bytes,
    );
    return { left };
  } catch (error) {
    console.error(error);
    return { failure: failureOf(error) };
  }
}
