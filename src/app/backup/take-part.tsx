import { Suspense, useState, type ReactNode } from 'react';
import { failureOf, type SaveFailure } from '../assessment/session.ts';
import { today } from '../clock.ts';
import { ErrorSummary } from '../controls/error-summary.tsx';
import { newPassphraseMistakes, NewPassphraseFields, NO_PASSPHRASE } from '../controls/new-passphrase.tsx';
import { useCheckedForm } from '../controls/use-checked-form.ts';
import { useOneAtATime } from '../controls/use-one-at-a-time.ts';
import { worded, type OpenProblem } from '../home/open-file.ts';
import { ReadProblems } from '../home/read-problems.tsx';
import { useText } from '../language/text-context.ts';
import type { LeftOut } from '../../storage/backup.ts';
import { download, fileName } from '../statement/download.ts';
import { askBundleWorker } from './ask-bundle-worker.ts';
import { LeftOutList } from './left-out-list.tsx';
import { contentsHere } from './make-bundle.ts';

type Outcome = { left: readonly LeftOut[] } | { problems: OpenProblem[] } | { failure: SaveFailure };

interface Props {
  /** Of the records to take along; everything when absent. */
  ids: readonly string[] | undefined;
  onWrong: (wrong: boolean) => void;
}

/** Everything in one file, locked with a passphrase if one is typed. */
export function TakePart({ ids, onWrong }: Props): ReactNode {
  const { t } = useText();
  const { busy, run } = useOneAtATime();
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  const { field, submit, mistakes, clear } = useCheckedForm({
    initial: NO_PASSPHRASE,
    // Without a passphrase the file is open to whoever gets it; the page says so.
    check: (typed) =>
      typed.newPassphrase === '' && typed.newAgain === '' ? {} : newPassphraseMistakes(typed),
    onWrong,
    onValues: ({ newPassphrase }) => {
      run(async () => {
        setOutcome(null);
        const next = await take(ids, newPassphrase);
        setOutcome(next);
        if (isTaken(next)) clear();
      });
    },
  });
  return (
    <form noValidate onSubmit={submit}>
      <ErrorSummary mistakes={mistakes} />
      <NewPassphraseFields label={t('backup.passphrase')} hint={t('backup.passphrase-hint')} field={field} />
      <p className="buttons">
        <button type="submit" className="button" aria-disabled={busy}>
          {t('backup.take-do')}
        </button>
      </p>
      <p role="status" className="soft">
        {busy && t('backup.taking')}
        {isTaken(outcome) && t('backup.taken')}
      </p>
      {isTaken(outcome) && outcome.left.length > 0 && (
        <Suspense>
          <LeftOutList left={outcome.left} />
        </Suspense>
      )}
      <Failed outcome={outcome} />
    </form>
  );
}

function Failed({ outcome }: { outcome: Outcome | null }): ReactNode {
  const { t } = useText();
  if (outcome === null || isTaken(outcome)) return null;
  return (
    <div role="alert">
      {'failure' in outcome ? (
        <p className="box bad">{t(`saving.failed.${outcome.failure}`)}</p>
      ) : (
        <ReadProblems problems={outcome.problems} />
      )}
    </div>
  );
}

const isTaken = (outcome: Outcome | null): outcome is { left: readonly LeftOut[] } =>
  outcome !== null && 'left' in outcome;

async function take(ids: readonly string[] | undefined, passphrase: string): Promise<Outcome> {
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
