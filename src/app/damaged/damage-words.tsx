import type { ReactNode } from 'react';
import type { Damage } from '../../storage/index.ts';
import { useText } from '../language/text-context.ts';

/** What is wrong with a record, how much of it is in order, and where it breaks. */
export function DamageWords({ damage }: { damage: Damage }): ReactNode {
  const { t } = useText();
  const { code, event, kept, expected, place } = damage;
  return (
    <>
      <p>{t(`damage.${code}`, { event, kept, expected })}</p>
      <p>{t('damaged.sound', { count: Math.max(event - 1, 0) })}</p>
      <p className="soft small">
        <bdi>{t('damaged.place', { place })}</bdi>
      </p>
    </>
  );
}
