import { useModel } from '../assessment/session-context.ts';

/** Does the supplier answer here for itself? */
export function useIsDeclaration(): boolean {
  return useModel().checklist.declared === true;
}
