import { useEffect, type ReactNode } from 'react';
import { useText } from '../language/text-context.ts';
import { useSessionView } from './session-context.ts';

/** Says loudly that something was not kept. */
export function SaveFailureBox(): ReactNode {
  const { t } = useText();
  const { failure } = useSessionView();
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
      <p>
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
    </div>
  );
}
