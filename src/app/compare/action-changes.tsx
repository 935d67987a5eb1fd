import type { ReactNode } from 'react';
import { ACTION_FATES, type ActionFate, type Progress } from '../../findings/compare/index.ts';
import { actionText, ownerText } from '../../statement/index.ts';
import { Tag, type Tone } from '../controls/tag.tsx';
import { useMoreText } from '../language/use-more-text.ts';
import { useWords } from '../language/use-words.ts';

const TONES: Record<ActionFate, Tone> = {
  again: 'bad',
  overdue: 'bad',
  new: 'warn',
  open: 'info',
  done: 'warn',
  verified: 'good',
  gone: 'quiet',
};

/** What became of each action; what needs a look comes first. */
export function ActionChanges({ progress: { actions, on } }: { progress: Progress }): ReactNode {
  const words = useWords();
  const { t, date } = useMoreText('follow');
  return (
    <>
      <h2>{t('compare.actions', { date: date(on) })}</h2>
      {actions.length === 0 && <p className="soft">{t('compare.none')}</p>}
      <ul className="fates">
        {ACTION_FATES.flatMap((fate) => actions.filter((one) => one.fate === fate)).map(
          ({ key, fate, then, now }) => {
            const action = then ?? now;
            return (
              action && (
                <li key={key}>
                  <Tag tone={TONES[fate]}>{t(`compare.action.${fate}`)}</Tag>{' '}
                  <span>
                    {actionText(action, words)}{' '}
                    <span className="soft small">
                      {ownerText(action.owner, words)} ·{' '}
                      {t('compare.deadline', { date: date(action.deadline) })}
                    </span>
                  </span>
                </li>
              )
            );
          },
        )}
      </ul>
    </>
  );
}
