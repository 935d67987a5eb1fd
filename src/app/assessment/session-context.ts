import { useSelector } from '@xstate/react';
import { createContext, useContext, useSyncExternalStore } from 'react';
import type { Model, WalkState } from '../../questionnaire/index.ts';
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

/** The state of the walk, as the machine holds it. */
export function useWalk(): WalkState {
  return useSelector(useSession().actor, ({ context }) => context.state);
}
