import type { ReactNode } from 'react';
import { useTexts } from '../language/text-context.ts';
import { useModel } from './session-context.ts';

/** An own checklist may lack the reader's language; its texts then stand in its first one. */
export function LanguageNote(): ReactNode {
  const { language, translator } = useTexts();
  if (useModel().checklist.languages.includes(language)) return null;
  return <p className="box info">{translator.t('case.other-language')}</p>;
}
