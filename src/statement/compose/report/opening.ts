/** The first thing in a report: how grave it is. */
import { SEVERITIES, type Severity } from '../../../findings/index.ts';
import type { Block, Tone } from '../../document.ts';
import { triggerName } from '../because.ts';
import type { StatementInput } from '../input.ts';

export const SEVERITY_TONE: Record<Severity, Tone> = {
  critical: 'stop',
  high: 'stop',
  medium: 'caution',
  low: 'neutral',
};

/** The gravest gap sets the tone; open triggers stand on the cover whatever else there is. */
export function reportBanner({ words, assessment, findings }: StatementInput): Block[] {
  const { t } = words;
  const { gaps, provisional } = findings;
  const counts = SEVERITIES.map((severity) => ({
    severity,
    count: gaps.filter((gap) => gap.severity === severity).length,
  })).filter(({ count }) => count > 0);
  const triggers = findings.triggers
    .filter(({ state }) => state !== 'cleared')
    .map(({ code }) => triggerName(code, words));
  const gravest = counts[0];
  return [
    {
      kind: 'banner',
      tone: gravest ? SEVERITY_TONE[gravest.severity] : provisional ? 'caution' : 'good',
      title: t('gaps.count', { count: gaps.length }),
      text: [
        ...(counts.length > 0
          ? [
              counts
                .map(
                  ({ severity, count }) => `${t(`severity.${severity}`)}${t('list.colon')}${String(count)}`,
                )
                .join(t('list.semicolon')),
            ]
          : []),
        ...(triggers.length > 0 ? [t('banner.triggers', { triggers: triggers.join(t('list.comma')) })] : []),
        ...(assessment.adoption ? [] : [t('banner.not-adopted')]),
        ...(provisional ? [t('banner.open')] : []),
      ],
    },
  ];
}
