import { useMemo } from 'react';
import { lawFindingsOf } from '../../findings/laws/index.ts';
import type { TransparencyInput } from '../../statement/compose/transparency/index.ts';
import { useModel, useSessionView, useWalk } from '../assessment/session-context.ts';
import { useWords } from '../language/use-words.ts';
import { useEdition } from '../statement/use-edition.ts';

/** What follows from the answers for the laws of the checklist; the pages on laws are shown only where there are some. */
export function useLawInput(): TransparencyInput {
  const words = useWords();
  const model = useModel();
  const state = useWalk();
  const edition = useEdition();
  const { record, assessment } = useSessionView();
  return useMemo(() => {
    const { laws } = model.checklist;
    const findings = laws
      ? lawFindingsOf(laws, model, assessment, state)
      : { said: [], toConfirm: [], laws: [] };
    return { model, record, assessment, state, findings, words, ...edition };
  }, [model, record, assessment, state, words, edition]);
}
