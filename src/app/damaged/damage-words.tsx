import type { ReactNode } from 'react';
import type { Damage } from '../../storage/index.ts';
import { useText } from '../language/text-context.ts';

/** What is wrong with a record, how much of it is certain, and where it breaks. */
export function DamageWords({ damage, proven }: { damage: Damage; proven: number }): ReactNode {
  const { t } = useText();
  const { code, event, kept, expected, place } = damage;
  return (
    <>
      <p>{t(`damage.${code}`, { event, kept, expected })}</p>
      <p>{t('damaged.sound', { count: proven })}</p>
      <p className="soft small">
        <bdi>{t('damaged.place', { place })}</bdi>
      </p>
    </>
  );
}
