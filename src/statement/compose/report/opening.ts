/** The first page of a report: how grave it is, who looked at what, and when. */
import { SEVERITIES, type Severity } from '../../../findings/index.ts';
import type { Block, RichText, Tone } from '../../document.ts';
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

/** Whose process or supply chain it is, who looked, and for which time. */
export function reportParties({ assessment, words, model }: StatementInput): Block[] {
  const { t } = words;
  const { subject, procurement, assessor, assessedOn, period } = assessment.details;
  const rows: { key: string; value: RichText }[] = [
    { key: t('parties.supplier'), value: subject.name },
    { key: t('parties.country'), value: words.countries[subject.country] ?? subject.country },
    { key: t('parties.identifiers'), value: subject.identifiers.join('\n') },
    { key: t('parties.contract'), value: procurement.title },
    {
      key: t('parties.period'),
      value: period
        ? t('parties.period.value', { from: words.date(period.from), to: words.date(period.to) })
        : '',
    },
    { key: t('parties.assessor'), value: assessor.role ? t('person', { ...assessor }) : assessor.name },
    { key: t('parties.assessed-on'), value: words.date(assessedOn) },
    {
      key: t('parties.issued-on'),
      value: assessment.issuedOn === null ? t('parties.not-issued') : words.date(assessment.issuedOn),
    },
    {
      key: t('parties.checklist'),
      value: t('parties.checklist.value', { title: t('title'), version: model.checklist.version }),
    },
  ];
  return [{ kind: 'keyValue', rows: rows.filter(({ value }) => value !== '') }];
}
