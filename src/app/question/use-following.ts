import { useEffect, useMemo, useRef, useState } from 'react';
import type { UseFormReturn } from 'react-hook-form';
import type { Answer, Question } from '../../checklist/index.ts';
import { useSessionView } from '../assessment/session-context.ts';
import { isSame } from '../controls/typed-fields.ts';
import type { AnswerValues } from './form-values.ts';
import { valuesFromAnswer } from './values-from-answer.ts';

interface Following {
  /** Another answer was given elsewhere, and something else is typed here. */
  overtaken: boolean;
  /** What was saved when it was typed. */
  over: AnswerValues;
  keepMine: () => void;
  takeTheirs: () => void;
}

/**
 * An answer that was given elsewhere is shown at once where nothing is typed. Where something is, it stays, and it is said when
 * another tab gave the answer.
 * @param answer as it stands in the record
 * @param begun what was saved when the draft was typed that the form begins with
 */
export function useFollowing(
  question: Question,
  answer: Answer | undefined,
  begun: AnswerValues | undefined,
  { getValues, reset }: UseFormReturn<AnswerValues>,
): Following {
  const { followed } = useSessionView();
  const saved = useMemo(() => valuesFromAnswer(question, answer), [question, answer]);
  const seen = useRef(begun ? { saved: begun, followed: -1 } : { saved, followed });
  const [{ over, overtaken }, setState] = useState({ over: begun ?? saved, overtaken: false });
  useEffect(() => {
    const before = seen.current;
    seen.current = { saved, followed };
    if (isSame(before.saved, saved)) return;
    const typed = getValues();
    const isPlain = isSame(typed, before.saved);
    if (isPlain) reset(saved);
    // A change that was made here is what was typed here.
    const isElsewhere = followed !== before.followed;
    if (isElsewhere && !isPlain && !isSame(typed, saved)) setState((last) => ({ ...last, overtaken: true }));
    else setState({ over: saved, overtaken: false });
  }, [saved, followed, getValues, reset]);
  const settle = (): void => setState({ over: saved, overtaken: false });
  return {
    overtaken,
    over,
    keepMine: settle,
    takeTheirs: () => {
      reset(saved);
      settle();
    },
  };
}
