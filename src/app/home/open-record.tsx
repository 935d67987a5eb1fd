import { Suspense, useId, useState, type ReactNode } from 'react';
import { useLocation } from 'wouter';

import { useText } from '../language/text-context.ts';
import { openFile, type OpenProblem } from './open-file.ts';
import { ReadProblems } from './read-problems.tsx';

/** Opens a file that was downloaded before, here or elsewhere, or that somebody sent. */
export function OpenRecord(): ReactNode {
  const { t } = useText();
  const id = useId();
  const [, navigate] = useLocation();
  const [problems, setProblems] = useState<OpenProblem[]>([]);
  const [failed, setFailed] = useState(false);

  const open = async (file: File): Promise<void> => {
    setProblems([]);
    setFailed(false);
    try {
      const result = await openFile(file);
      if (result.ok) navigate(result.to);
      else setProblems(result.problems);
    } catch (error) {
      console.error(error);
      setFailed(true);
    }
  };

  return (
    <div className="box narrow">
      <label className="label" htmlFor={id}>
        {t('open.label')}
      </label>
      <p className="hint" id={`${id}-hint`}>
        {t('open.hint')}
      </p>
      <input
        id={id}
        type="file"
        accept=".json,.zip,application/json,application/zip"
        aria-describedby={`${id}-hint`}
        onChange={(event) => {
          const [file] = event.target.files ?? [];
          if (file) void open(file);
          event.target.value = '';
        }}
      />
      <div role="alert">
        {failed && <p className="field-error">{t('saving.failed.other')}</p>}
        {problems.length > 0 && (
          <Suspense>
            <ReadProblems problems={problems} />
          </Suspense>
        )}
      </div>
    </div>
  );
}
