import type { ReactNode } from 'react';
import { Link } from 'wouter';
import type { Salvage } from '../../record/index.ts';
import { openStore } from '../assessment/open-store.ts';
import { useMoreText } from '../language/use-more-text.ts';
import { useLoaded } from '../controls/use-loaded.ts';
import { casePath } from '../routes.ts';

/** Says that the assessment was begun with what could be read of a damaged one. */
export function SalvageNote({ salvage: { from, carried, left } }: { salvage: Salvage }): ReactNode {
  const { t } = useMoreText('salvage');
  const isHere = useLoaded(from, async () => (await (await openStore()).remains(from)) !== null);
  return (
    <p className="box info">
      {t('salvage.note', { carried: carried.proven + carried.unproven, ...left })}{' '}
      {isHere && <Link href={casePath.tasks(from)}>{t('salvage.note-link')}</Link>}
    </p>
  );
}
