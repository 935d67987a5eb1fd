import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { useText } from '../language/text-context.ts';
import { HOME } from '../routes.ts';
import { useArrival } from '../shell/use-arrival.ts';

/** An address that leads to nothing on this device. */
export function NotHere(): ReactNode {
  const { t } = useText();
  useArrival(t('not-here.title'));
  return (
    <div className="narrow">
      <h1>{t('not-here.title')}</h1>
      <p>{t('not-here.text')}</p>
      <p>
        <Link href={HOME}>{t('not-here.home')}</Link>
      </p>
    </div>
  );
}
