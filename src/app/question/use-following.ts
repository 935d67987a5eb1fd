import { useEffect, useRef, useState } from 'react';
import type { UseFormReturn } from 'react-hook-form';
import type { Answer, Question } from '../../checklist/index.ts';
import { useSessionView } from '../assessment/session-context.ts';
import { isSame } from '../controls/typed-fields.ts';
import type { AnswerValues } from './form-values.ts';
import { valuesFromAnswer } from './values-from-answer.ts';

interface Following {
  /** Another answer was given elsewhere, and something else is typed here. */
  overtaken: boolean;
  keepMine: () => void;
  takeTheirs: () => void;
}

/**
 * An answer that was given elsewhere is shown at once where nothing is typed. Where something is, it stays, and it is said when
 * another tab gave the answer.
 * @param answer as it stands in the record
 */
export function useFollowing(
  question: Question,
  answer: Answer | undefined,
  { getValues, reset }: UseFormReturn<AnswerValues>,
): Following {
  const { followed } = useSessionView();
  const seen = useRef({ answer, followed });
  const [overtaken, setOvertaken] = useState(false);
  useEffect(() => {
    const before = seen.current;
    seen.current = { answer, followed };
    const [then, now] = [before.answer, answer].map((one) => valuesFromAnswer(question, one));
    if (!then || !now || isSame(then, now)) return;
    if (isSame(getValues(), then)) reset(now);
    // A change that was made here is what was typed here.
    else if (followed !== before.followed) setOvertaken(!isSame(getValues(), now));
  }, [question, answer, followed, getValues, reset]);
  return {
    overtaken,
    keepMine: () => setOvertaken(false),
    takeTheirs: () => {
      reset(valuesFromAnswer(question, answer));
      setOvertaken(false);
    },
  };
}
