import { createContext, useContext } from 'react';
import { useText } from '../language/text-context.ts';
import { controlId, type AnswerMistake } from './mistakes.ts';

export interface FormOnPage {
  /** Keeps ids apart where several questions stand on a page. */
  prefix: string;
  mistakes: readonly AnswerMistake[];
}

export const FormContext = createContext<FormOnPage>({ prefix: 'answer', mistakes: [] });

/** Id of the control at a path of the form, and what is wrong with it in words. */
export function useControl(path: string): { id: string; error: string | undefined } {
  const { t } = useText();
  const { prefix, mistakes } = useContext(FormContext);
  const mistake = mistakes.find((one) => one.path === path);
  return { id: controlId(path, prefix), error: mistake && t(`problem.${mistake.code}`, mistake.data) };
}
