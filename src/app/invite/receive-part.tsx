import { Suspense, useId, useState, type ReactNode } from 'react';
import { useSession, useSessionView } from '../assessment/session-context.ts';
import { worded, type OpenProblem } from '../home/open-file.ts';
import { ReadProblems } from '../home/read-problems.tsx';
import { useMoreText } from '../language/use-more-text.ts';
import { focusOn } from '../shell/focus-on.ts';
import { receiveBeside } from './receive.ts';

/** Opens the file that came back; what does not belong here is refused, with the reason. */
export function ReceivePart(): ReactNode {
  const { t } = useMoreText('invitation');
  const id = useId();
  const session = useSession();
  const { record } = useSessionView();
  const [problems, setProblems] = useState<OpenProblem[]>([]);
  const [failed, setFailed] = useState(false);

  const open = async (file: File): Promise<void> => {
    setProblems([]);
    setFailed(false);
    try {
      const result = await receiveBeside(new Uint8Array(await file.arrayBuffer()), record);
      if (!result.ok) setProblems(worded(result.problems));
      else if (result.events.length === 0 || (await session.commit(result.events))) focusOn('comparison');
    } catch (error) {
      console.error(error);
      setFailed(true);
    }
  };

  return (
    <>
      <h2>{t('receive.title')}</h2>
      <div className="box narrow">
        <label className="label" htmlFor={id}>
          {t('receive.label')}
        </label>
        <p className="hint" id={`${id}-hint`}>
          {t('receive.hint')}
        </p>
        <input
          id={id}
          type="file"
          accept=".zip,application/zip"
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
    </>
  );
}
