import type { Texts } from '../../checklist/index.ts';
import { translator, type Language } from '../../locale/index.ts';

/** The title of a checklist, as a reader sees it. */
export function titleOf(texts: Texts, language: Language): string {
  return translator(language, texts).t('title');
}
