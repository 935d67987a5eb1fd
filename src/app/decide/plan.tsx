import type { ReactNode } from 'react';
import { ACTION_TYPES } from '../../checklist/index.ts';
import type { ActionFinding } from '../../findings/index.ts';
import { useWords } from '../language/use-words.ts';
import { PlannedAction } from './planned-action.tsx';

interface Props {
  actions: readonly ActionFinding[];
  /** Issued: shown, not changed. */
  closed: boolean;
}

/** Conditions before award and in the contract, and what the officer left out. */
export function Plan({ actions, closed }: Props): ReactNode {
  const { t } = useWords();
  const planned = actions.filter(({ dropped }) => dropped === undefined);
  const dropped = actions.filter((action) => action.dropped !== undefined);
  return (
    <>
      <h2>{t('plan.title')}</h2>
      <p>{t(planned.length > 0 ? 'plan.intro' : 'plan.none')}</p>
      {ACTION_TYPES.map((type) => {
        const own = planned.filter((action) => action.type === type);
        if (own.length === 0) return null;
        return (
          <section key={type}>
            <h3>{t(`plan.${type}`)}</h3>
            <p className="soft">{t(`plan.${type}.intro`)}</p>
            <ul className="cards">
              {own.map((action) => (
                <li key={action.key}>
                  <PlannedAction action={action} closed={closed} />
                </li>
              ))}
            </ul>
          </section>
        );
      })}
      {dropped.length > 0 && (
        <section>
          <h3>{t('plan.dropped')}</h3>
          <ul className="cards">
            {dropped.map((action) => (
              <li key={action.key}>
                <PlannedAction action={action} closed={closed} />
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}
