import { useMemo } from 'react';
import { findingsOf, type Findings } from '../../findings/index.ts';
import { useModel, useSessionView, useWalk } from './session-context.ts';

/** What follows from the answers, on the day of the assessment. */
export function useFindings(): Findings {
  const model = useModel();
  const state = useWalk();
  const { assessment } = useSessionView();
  return useMemo(() => findingsOf(model, assessment, state), [model, assessment, state]);
}
