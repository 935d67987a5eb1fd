import type { Translator } from '../locale/index.ts';
import type { Damage } from '../storage/index.ts';

/** One line: where a record is damaged, how, and what to do. */
export function damageText({ code, event, kept, expected, place }: Damage, words: Translator): string {
  return words.t('salvage.hint', { place, what: words.t(`damage.${code}`, { event, kept, expected }) });
}
