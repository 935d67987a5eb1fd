import type { ReactNode } from 'react';
import { useText } from '../language/text-context.ts';

export type Problem = 'failed' | 'overtaken';

/** Why the new assessment was not begun. */
export function SalvageProblem({ problem }: { problem: Problem | null }): ReactNode {
  const { t } = useText();
  if (!problem) return null;
  return (
    <p className="box bad" role="alert">
      {t(`salvage.${problem}`)}
    </p>
  );
}
