import { createContext, useContext } from 'react';
import type { Language, Messages, Translator } from '../../locale/index.ts';

export interface Text {
  language: Language;
  /** The catalogues in use, so that a checklist's own texts can be added to them. */
  catalogues: Messages[];
  translator: Translator;
}

export const TextContext = createContext<Text | null>(null);

export function useTexts(): Text {
  const text = useContext(TextContext);
  if (!text) throw new Error('used outside of the language provider');
  return text;
}

/** The words of the page in the reader's language. */
export function useText(): Translator {
  return useTexts().translator;
}
