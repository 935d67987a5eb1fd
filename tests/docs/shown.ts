/** Diagnostics as the terminal shows them, in the languages of the pages. */
import english from '../../src/locale/en/diagnostics.json';
import englishLines from '../../src/locale/en/cli.json';
import chinese from '../../src/locale/zh/diagnostics.json';
import chineseLines from '../../src/locale/zh/cli.json';
import type { Diagnostic } from '../../src/checklist/index.ts';
import { linesOf } from '../../src/cli/diagnostic-lines.ts';
import { translator } from '../../src/locale/index.ts';
import type { Fence, PageLanguage } from './pages.ts';

export const CATALOGUES: Record<PageLanguage, Record<string, string>> = {
  en: { ...english, ...englishLines },
  zh: { ...chinese, ...chineseLines },
};
const WORDS = { en: translator('en', CATALOGUES.en), zh: translator('zh', CATALOGUES.zh) };

/** Without the place: that is one in the template, not in the snippet. */
export const shown = (all: readonly Diagnostic[], language: PageLanguage): string =>
  all
    .flatMap((one) => linesOf(one, WORDS[language]))
    .map((line) => line.replace(/^[\w.-]+:\d+:\d+: /, ''))
    .join('\n');

/** Does the block after a snippet show what is found in it? */
export const isOutputOf = (fence: Fence | undefined, snippet: Fence): fence is Fence =>
  fence?.language === 'text' && fence.heading === snippet.heading;
