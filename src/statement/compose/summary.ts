import type { Status, Verdict } from '../../findings/index.ts';
import { STATUSES } from '../../findings/index.ts';
import type { Block, Tone } from '../document.ts';
import { triggerName } from './because.ts';
import { outcomeOf, proposalOf, type StatementInput } from './input.ts';

export const STATUS_TONE: Record<Status, Tone> = {
  met: 'good',
  'partly-met': 'caution',
  'not-met': 'stop',
  'not-verified': 'unsure',
  'not-applicable': 'neutral',
};

const VERDICT_TONE: Record<Verdict, Tone> = {
  proceed: 'good',
  'proceed-with-conditions': 'caution',
  'hold-and-remediate': 'stop',
  exclude: 'stop',
};

/**
 * The outcome in one glance, before anything else. What a verdict means is said of the tool's proposal only: a decision that
 * departs from it must not borrow its words. Open triggers stand on the cover whatever was decided.
 */
export function banner(input: StatementInput): Block[] {
  const { words, assessment, findings } = input;
  const { t } = words;
  const outcome = outcomeOf(input);
  const proposal = proposalOf(findings);
  const departs = outcome !== proposal;
  const triggers = findings.triggers
    .filter(({ state }) => state !== 'cleared')
    .map(({ code }) => triggerName(code, words));
  return [
    {
      kind: 'banner',
      tone: departs && VERDICT_TONE[proposal] === 'stop' ? 'stop' : VERDICT_TONE[outcome],
      title: t(assessment.decision ? 'banner.decided' : 'banner.proposed', {
        verdict: t(`verdict.${outcome}`),
      }),
      text: [
        departs
          ? t('banner.departs', { verdict: t(`verdict.${proposal}`) })
          : t(`verdict.${outcome}.meaning`),
        ...(triggers.length > 0 ? [t('banner.triggers', { triggers: triggers.join(t('list.comma')) })] : []),
        ...(assessment.decision ? [] : [t('banner.undecided')]),
        ...(findings.provisional ? [t('banner.open')] : []),
      ],
    },
  ];
}

/** The nine rows, and how many have which status. */
export function summary({ findings, words }: StatementInput): Block[] {
  const { t } = words;
  const counts = STATUSES.map((status) => ({
    status,
    count: findings.recommendations.filter((row) => row.status === status).length,
  })).filter(({ count }) => count > 0);
  return [
    { kind: 'heading', id: 'summary', level: 1, text: t('summary.title') },
    {
      kind: 'figure',
      caption: t('summary.chart'),
      alt: t('summary.chart.alt', {
        counts: counts
          .map(({ status, count }) => `${t(`status.${status}`)} ${String(count)}`)
          .join(t('list.comma')),
      }),
      chart: {
        kind: 'segments',
        data: counts.map(({ status, count }) => ({
          label: t(`status.${status}`),
          value: count,
          display: String(count),
          tone: STATUS_TONE[status],
        })),
      },
    },
    {
      kind: 'table',
      caption: t('summary.table'),
      columns: [
        { header: t('summary.recommendation'), share: 46 },
        { header: t('summary.status'), share: 24 },
        { header: t('summary.final'), share: 14 },
        { header: t('summary.answered'), share: 16, align: 'end' },
      ],
      rowHeader: 0,
      rows: findings.recommendations.map(({ section, status, provisional, themes, id }) => [
        [{ kind: 'link', text: t(`${section}.title`), to: { heading: headingId(id) } }],
        { tone: STATUS_TONE[status], text: t(`status.${status}`) },
        t(provisional ? 'summary.provisional' : 'summary.is-final'),
        t('summary.of', {
          answered: themes.filter(({ counts }) => counts !== 'unanswered' && counts !== 'not-asked').length,
          asked: themes.filter(({ counts }) => counts !== 'not-asked').length,
        }),
      ]),
    },
  ];
}

/** Id of the heading under which a recommendation's findings stand. */
export function headingId(recommendation: string): string {
  return `recommendation-${recommendation.replace(/[()]/g, '')}`;
}
