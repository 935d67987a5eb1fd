import { useEffect, type ReactNode } from 'react';
import { fold, writeRecord, type AssessmentRecord } from '../../record/index.ts';
import { useText } from '../language/text-context.ts';
import { useSessionView } from './session-context.ts';

/** Says loudly that something was not kept. */
export function SaveFailureBox(): ReactNode {
  const { t } = useText();
  const { failure, unsaved } = useSessionView();
  useEffect(() => {
    if (!failure) return undefined;
    // Leaving would lose what was typed.
    const hold = (event: BeforeUnloadEvent): void => event.preventDefault();
    addEventListener('beforeunload', hold);
    return () => removeEventListener('beforeunload', hold);
  }, [failure]);
  if (!failure) return null;
  return (
    <div className="box bad" role="alert">
      <h2>{t('saving.failed')}</h2>
      <p>{t(`saving.failed.${failure}`)}</p>
      {failure !== 'elsewhere' && (
        <p className="buttons">
          {unsaved && (
            <button type="button" className="button quiet" onClick={() => void takeAway(unsaved)}>
              {t('saving.take-away')}
            </button>
          )}
          <button
            type="button"
            className="button quiet"
            onClick={() => {
              location.reload();
            }}
          >
            {t('saving.reload')}
          </button>
        </p>
      )}
    </div>
  );
}

async function takeAway(record: AssessmentRecord): Promise<void> {
  const { download, fileName } = await import('../statement/download.ts');
  const { subject, assessedOn } = fold(record).details;
  download(fileName([subject.name, assessedOn], 'json'), 'application/json', writeRecord(record));
}
