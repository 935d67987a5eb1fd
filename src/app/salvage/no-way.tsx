import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { useText } from '../language/text-context.ts';
import { casePath, CHECKLISTS } from '../routes.ts';
import { BackLink } from '../shell/back-link.tsx';
import { useArrival } from '../shell/use-arrival.ts';
import type { Hopeless } from './load-salvage.ts';

/** Why nothing of a damaged assessment can be taken over, and what can be done about it. */
export function NoWay({ id, why }: { id: string; why: Hopeless }): ReactNode {
  const { t } = useText();
  useArrival(t('salvage.page'));
  return (
    <div className="narrow">
      <BackLink href={casePath.tasks(id)}>{t('salvage.back')}</BackLink>
      <h1>{t('salvage.page')}</h1>
      {why.state === 'no-checklist' ? (
        <>
          <p>{t('salvage.no-checklist', { id: why.pin.id, version: why.pin.version })}</p>
          <p>
            <Link href={CHECKLISTS}>{t('salvage.checklists')}</Link>
          </p>
        </>
      ) : (
        <p>{t('salvage.no-header')}</p>
      )}
    </div>
  );
}
