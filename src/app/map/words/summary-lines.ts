import type { Words } from '../../../statement/index.ts';
import type { Summary } from '../graph/summary.ts';

/** The figures of a card: what is asked, and what it can raise. */
export function summaryLines({ followUps, flags, triggers, actions }: Summary, { t }: Words): string[] {
  return [
    ...(followUps > 0 ? [t('map.follow-ups', { count: followUps })] : []),
    ...(flags > 0 || actions > 0 ? [t('map.raises', { flags, actions })] : []),
    ...(triggers.length > 0 ? [t('map.triggers', { codes: triggers.map(whole).join(t('list.comma')) })] : []),
  ];
}

/** A code is not broken at its hyphen. */
const whole = (code: string): string => code.replaceAll('-', '\u2011');
