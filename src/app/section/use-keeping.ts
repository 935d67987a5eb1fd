import { useCallback, useEffect, useRef, useState, type RefObject } from 'react';
import type { Answer, Question } from '../../checklist/index.ts';
import { useSessionView } from '../assessment/session-context.ts';
import { answerFromValues } from '../question/answer-from-values.ts';
import type { AnswerValues } from '../question/form-values.ts';
import { mistakesIn } from '../question/mistakes.ts';

/** A pause in typing after which a complete answer is kept, in milliseconds. */
const PAUSE = 2500;

interface Keeping {
  form: RefObject<HTMLFormElement | null>;
  /** The reader has been in this question and left it: now its mistakes may be shown. */
  left: boolean;
}

/**
 * Keeps an answer whenever it is complete and differs from what was kept: when a choice is made, a field is left, a pause
 * is made, and when the page is left.
 * @param saved the answer in the record; a draft may have more
 * @param keep null while nothing may be kept; what waits is kept once it may
 */
export function useKeeping(
  question: Question,
  on: string,
  saved: AnswerValues,
  values: AnswerValues,
  keep: ((answer: Answer) => Promise<boolean>) | null,
): Keeping {
  const form = useRef<HTMLFormElement>(null);
  const [left, setLeft] = useState(false);
  const kept = useRef(JSON.stringify(answerFromValues(question, saved)));
  const now = useCallback(() => {
    const answer = answerFromValues(question, values);
    const text = JSON.stringify(answer);
    if (!keep || !answer || text === kept.current || mistakesIn(question, values, on).length > 0) return;
    const before = kept.current;
    kept.current = text;
    void keep(answer).then((done) => {
      if (!done) kept.current = before;
    });
  }, [question, on, values, keep]);
  const latest = useRef(now);
  const { followed } = useSessionView();
  const seen = useRef(followed);

  useEffect(() => {
    if (followed === seen.current) return;
    seen.current = followed;
    kept.current = JSON.stringify(answerFromValues(question, saved));
  }, [question, saved, followed]);

  useEffect(() => {
    latest.current = now;
    const timer = setTimeout(now, PAUSE);
    return () => clearTimeout(timer);
  }, [now]);

  useEffect(() => {
    const element = form.current;
    // The browser's own "change": a choice is made, or a changed field is left. The form's state follows in the same task.
    const changed = (): void => void setTimeout(() => latest.current());
    const leaving = ({ relatedTarget }: FocusEvent): void => {
      if (!(relatedTarget instanceof Node && element?.contains(relatedTarget)) && element?.dataset['touched'])
        setLeft(true);
    };
    const touched = (): void => element?.setAttribute('data-touched', 'true');
    element?.addEventListener('change', changed);
    element?.addEventListener('input', touched);
    element?.addEventListener('focusout', leaving);
    return () => {
      element?.removeEventListener('change', changed);
      element?.removeEventListener('input', touched);
      element?.removeEventListener('focusout', leaving);
      latest.current();
    };
  }, []);

  return { form, left };
}
