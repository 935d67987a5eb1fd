import { lazy, Suspense, type ReactNode } from 'react';
import { useSessionView } from './session-context.ts';

const Words = lazy(async () => ({ default: (await import('./side-effects-words.tsx')).SideEffectsWords }));

/** Says which answers the last change set aside or brought back. */
export function SideEffects(): ReactNode {
  const { notice } = useSessionView();
  // The region is always there, so that what appears in it is read out.
  return (
    <div role="status">
      <Suspense>{notice && <Words />}</Suspense>
    </div>
  );
}
