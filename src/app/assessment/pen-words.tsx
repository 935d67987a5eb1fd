import type { ReactNode } from 'react';
import { useText } from '../language/text-context.ts';
import { useSession, useSessionView } from './session-context.ts';

/** Who writes, and how one comes to write oneself. */
export function PenWords(): ReactNode {
  const { t } = useText();
  const session = useSession();
  const { pen } = useSessionView();
  if (pen === 'here') return <p className="box info">{t('pen.here')}</p>;
  return (
    <div className="box warn">
      <p>{t('pen.elsewhere')}</p>
      <p>
        <button
          type="button"
          className="button quiet"
          aria-disabled={pen === 'asked'}
          onClick={() => session.askForPen()}
        >
          {t('pen.take')}
        </button>
      </p>
      {pen === 'asked' && <p>{t('pen.asked')}</p>}
    </div>
  );
}
