import type { ReactNode } from 'react';
import { Link } from 'wouter';
import type { Damaged } from '../../storage/index.ts';
import { useMoreText } from '../language/use-more-text.ts';
import { casePath } from '../routes.ts';

/** The records of a list that cannot be shown in it. */
export function DamagedList({ damaged }: { damaged: readonly Damaged[] }): ReactNode {
  const { t } = useMoreText('damaged');
  return (
    <div className="box bad">
      <h2>{t('damaged.list', { count: damaged.length })}</h2>
      <p>{t('damaged.others')}</p>
      <ul>
        {damaged.map(({ id, name, damage: { code, event, kept, expected } }) => (
          <li key={id}>
            <bdi>{name || t('damaged.unnamed')}</bdi>: {t(`damage.${code}`, { event, kept, expected })}{' '}
            <Link href={casePath.tasks(id)}>
              {t('damaged.look')}
              <span className="hidden-visually"> {name || id}</span>
            </Link>
          </li>
        ))}
      </ul>
    </div>
  );
}
