import type { ReactNode } from 'react';
import { useText } from '../language/text-context.ts';

export function Loading(): ReactNode {
  const { t } = useText();
  return (
    <p role="status" className="soft">
      {t('shell.loading')}
    </p>
  );
}
