import { useEffect } from 'react';
import { useActor } from './session-context.ts';

/** Tells the machine that its reviewing or deciding page is open. */
export function usePhase(phase: 'REVIEW' | 'DECIDE'): void {
  const actor = useActor();
  useEffect(() => {
    actor.send({ type: phase });
  }, [actor, phase]);
}
