import { createContext, useCallback, useContext, useSyncExternalStore } from 'react';
import type { Model, Walk, WalkState } from '../../questionnaire/index.ts';
import type { Session, SessionView } from './session.ts';

export const SessionContext = createContext<Session | null>(null);

export function useSession(): Session {
  const session = useContext(SessionContext);
  if (!session) throw new Error('used outside of an assessment');
  return session;
}

export function useSessionView(): SessionView {
  const session = useSession();
  return useSyncExternalStore(session.subscribe, session.getView);
}

export function useModel(): Model {
  return useSession().model;
}

/** The running machine; another one after something was followed. */
export function useActor(): Walk {
  const session = useSession();
  return useSyncExternalStore(session.subscribe, () => session.actor);
}

/** The state of the walk, as the machine holds it. */
export function useWalk(): WalkState {
  const actor = useActor();
  const subscribe = useCallback(
    (listener: () => void) => {
      const subscription = actor.subscribe(listener);
      return () => subscription.unsubscribe();
    },
    [actor],
  );
  return useSyncExternalStore(subscribe, () => actor.getSnapshot().context.state);
}
