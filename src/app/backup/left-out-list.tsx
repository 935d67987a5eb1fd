import type { ReactNode } from 'react';
import type { LeftOut } from '../../storage/backup.ts';
import { useMoreText } from '../language/use-more-text.ts';

/** What the backup does not hold, because it is damaged here. At least one. */
export function LeftOutList({ left }: { left: readonly LeftOut[] }): ReactNode {
  const { t } = useMoreText('damaged');
  return (
    <div className="box bad" role="alert">
      <h3>{t('left.title')}</h3>
      <ul>
        {left.map(({ kind, id, name, code }) => (
          <li key={`${kind} ${id}`}>{t(`left.${kind}`, { id, code, name: name || t('damaged.unnamed') })}</li>
        ))}
      </ul>
    </div>
  );
}
