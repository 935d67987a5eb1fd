import type { ReactNode } from 'react';
import { useText } from '../language/text-context.ts';

/** What went wrong, read out when it comes. */
export function LockProblem({ problem }: { problem: string | null }): ReactNode {
  const { t } = useText();
  return <div role="alert">{problem && <p className="box bad">{t(problem)}</p>}</div>;
}
