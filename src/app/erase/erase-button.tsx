import { useState, type ReactNode } from 'react';
import { useText } from '../language/text-context.ts';
import { focusOn } from '../shell/focus-on.ts';
import { eraseAll, type Part } from './erase-all.ts';

type State = 'idle' | 'asking' | 'erasing' | 'held';

interface Props {
  /** How many are lost; null when they cannot be counted. */
  records: number | null;
  onErased: (left: readonly Part[]) => void;
}

/** Asks once more, with the number of assessments. */
export function EraseButton({ records, onErased }: Props): ReactNode {
  const { t } = useText();
  const [state, setState] = useState<State>('idle');
  const ask = (): void => {
    setState('asking');
    focusOn('erase-sure');
  };
  const erase = async (): Promise<void> => {
    setState('erasing');
    onErased(await eraseAll(() => setState('held')));
  };
  if (state === 'idle')
    return (
      <p className="buttons">
        <button type="button" className="button" onClick={ask}>
          {t('erase.do')}
        </button>
      </p>
    );
  return (
    <div className="box bad">
      <h2 id="erase-sure">{t('erase.sure')}</h2>
      <p>{records === null ? t('erase.sure-unknown') : t('erase.sure-text', { count: records })}</p>
      {state === 'asking' && (
        <p className="row">
          <button type="button" className="button" onClick={() => void erase()}>
            {t('erase.yes')}
          </button>
          <button type="button" className="plain-button" onClick={() => setState('idle')}>
            {t('erase.no')}
          </button>
        </p>
      )}
      <p role="status">
        {state === 'erasing' && t('erase.busy')}
        {state === 'held' && t('erase.held')}
      </p>
    </div>
  );
}
