import { useState, type ReactNode } from 'react';
import type { Remains } from '../../storage/index.ts';
import { failureOf, type SaveFailure } from '../assessment/session.ts';
import { useText } from '../language/text-context.ts';
import { saveRemains } from './save-remains.ts';

type State = 'idle' | 'busy' | { lost: number } | { failure: SaveFailure };

export function SaveButton({ remains }: { remains: Remains }): ReactNode {
  const { t } = useText();
  const [state, setState] = useState<State>('idle');
  const save = (): void => {
    setState('busy');
    saveRemains(remains).then(
      (lost) => setState({ lost }),
      (error: unknown) => {
        console.error(error);
        setState({ failure: failureOf(error) });
      },
    );
  };
  const done = typeof state === 'object' && 'lost' in state ? state : null;
  return (
    <>
      <p className="buttons">
        <button type="button" className="button" onClick={save}>
          {t('damaged.save')}
        </button>
      </p>
      <p role="status" className="soft">
        {state === 'busy' && t('damaged.saving')}
        {done && t('damaged.saved')}
        {done && done.lost > 0 && ` ${t('damaged.lost', { count: done.lost })}`}
      </p>
      {typeof state === 'object' && 'failure' in state && (
        <p className="box bad" role="alert">
          {t(`saving.failed.${state.failure}`)}
        </p>
      )}
    </>
  );
}
