import { lazy, Suspense, useState, type ReactNode } from 'react';
import { useSessionView } from './session-context.ts';

const Words = lazy(async () => ({ default: (await import('./pen-words.tsx')).PenWords }));

/** Says that another tab is writing, and when it no longer does. */
export function PenNote(): ReactNode {
  const { pen, saving } = useSessionView();
  const [followed, setFollowed] = useState(false);
  if (pen !== 'here' && !followed) setFollowed(true);
  // The region is always there, so that what appears in it is read out.
  return (
    <div role="status">
      <Suspense>{followed && (pen !== 'here' || saving === 'idle') && <Words />}</Suspense>
    </div>
  );
}
