import { Suspense, useState, type ReactNode } from 'react';
import { failureOf, type SaveFailure } from '../assessment/session.ts';
import { FileField } from '../controls/file-field.tsx';
import { useText } from '../language/text-context.ts';
import type { OpenProblem } from './open-file.ts';
import { ReadProblems } from './read-problems.tsx';

interface Props {
  label: string;
  hint: string;
  accept: string;
  /** @returns why the file was not opened; empty when it was */
  open: (file: File) => Promise<OpenProblem[]>;
}

/** Chooses a file to open, and says what is wrong with it. */
export function FileBox({ label, hint, accept, open }: Props): ReactNode {
  const { t } = useText();
  const [problems, setProblems] = useState<OpenProblem[]>([]);
  const [failure, setFailure] = useState<SaveFailure | null>(null);

  const tryToOpen = async (file: File): Promise<void> => {
    setProblems([]);
    setFailure(null);
    try {
      setProblems(await open(file));
    } catch (error) {
      console.error(error);
      setFailure(failureOf(error));
    }
  };

  return (
    <div className="box narrow">
      <FileField label={label} hint={hint} accept={accept} onFile={(file) => void tryToOpen(file)} />
      <div role="alert">
        {failure && <p className="field-error">{t(`saving.failed.${failure}`)}</p>}
        {problems.length > 0 && (
          <Suspense>
            <ReadProblems problems={problems} />
          </Suspense>
        )}
      </div>
    </div>
  );
}
