import type { ReactNode } from 'react';
import type { OpenProblem } from './open-file.ts';
import { useMoreText } from '../language/use-more-text.ts';

/** A broken file may be wrong in thousands of places; the first ones are enough to see what it is. */
const SHOWN = 8;

/** What is wrong with a file, where, and what to do next. */
export function ReadProblems({ problems }: { problems: readonly OpenProblem[] }): ReactNode {
  const { t } = useMoreText('diagnostics');
  return (
    <>
      <p className="field-error">{t('open.refused')}</p>
      <ul>
        {problems.slice(0, SHOWN).map(({ key, path, data }, index) => (
          <li key={index}>
            {t(key, data)}
            {path && (
              <>
                {' '}
                <span className="soft">{t('open.place', { path })}</span>
              </>
            )}
          </li>
        ))}
      </ul>
      {problems.length > SHOWN && <p>{t('open.more', { count: problems.length - SHOWN })}</p>}
      <p>{t('open.next')}</p>
    </>
  );
}
