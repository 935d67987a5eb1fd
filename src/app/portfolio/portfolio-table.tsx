import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { openTriggers } from '../../exchange/portfolio/index.ts';
import { workloadOf, type RecommendationFinding } from '../../findings/index.ts';
import { Tag } from '../controls/tag.tsx';
import { STATUS_TONES, VERDICT_TONES } from '../decide/tones.ts';
import { useMoreText } from '../language/use-more-text.ts';
import type { JudgedRecord } from '../records/judge.ts';
import { casePath } from '../routes.ts';

interface Props {
  suppliers: readonly JudgedRecord[];
  /** Day as of which actions are looked at. */
  on: string;
}

/** A row a supplier. On a phone each row is a block, and each cell says what it is about. */
export function PortfolioTable({ suppliers, on }: Props): ReactNode {
  const { t } = useMoreText('follow');
  const ids = [...new Set(suppliers.flatMap(({ findings }) => findings.recommendations.map(({ id }) => id)))];
  return (
    <div className="table-scroll">
      <table className="portfolio-table">
        <caption className="hidden-visually">{t('portfolio.caption')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('portfolio.supplier')}</th>
            {ids.map((id) => (
              <th key={id} scope="col">
                {t('portfolio.recommendation', { id })}
              </th>
            ))}
            <th scope="col">{t('portfolio.triggers')}</th>
            <th scope="col">{t('portfolio.open-actions')}</th>
            <th scope="col">{t('portfolio.proposal')}</th>
            <th scope="col">{t('portfolio.decision')}</th>
          </tr>
        </thead>
        <tbody>
          {suppliers.map((one) => (
            <Row key={one.record.id} supplier={one} ids={ids} on={on} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Row({
  supplier,
  ids,
  on,
}: {
  supplier: JudgedRecord;
  ids: readonly string[];
  on: string;
}): ReactNode {
  const { t, date } = useMoreText('follow');
  const { record, assessment, findings } = supplier;
  const { subject, assessedOn } = assessment.details;
  const triggers = openTriggers(findings);
  return (
    <tr>
      <th scope="row">
        <Link href={casePath.tasks(record.id)}>
          <bdi>{subject.name}</bdi>
        </Link>
        <span className="soft small block">{t('records.assessed', { date: date(assessedOn) })}</span>
      </th>
      {ids.map((id) => (
        <td key={id} data-label={t('portfolio.recommendation', { id })}>
          <StatusCell row={findings.recommendations.find((one) => one.id === id)} />
        </td>
      ))}
      <td data-label={t('portfolio.triggers')}>
        {triggers.length === 0 && <span className="soft">{t('portfolio.no-triggers')}</span>}
        {triggers.map(({ code, state }) => (
          <Tag key={code} tone="bad">
            {t('portfolio.trigger', { code, state: t(`triggerState.${state}`) })}
          </Tag>
        ))}
      </td>
      <td data-label={t('portfolio.open-actions')}>
        <ActionsCell supplier={supplier} on={on} />
      </td>
      <td data-label={t('portfolio.proposal')}>
        {findings.verdict && (
          <>
            <Tag tone={VERDICT_TONES[findings.verdict]}>{t(`verdict.${findings.verdict}`)}</Tag>
            {findings.provisional && <span className="soft small block">{t('records.provisional')}</span>}
          </>
        )}
      </td>
      <td data-label={t('portfolio.decision')}>
        {assessment.decision ? (
          <Tag tone={VERDICT_TONES[assessment.decision.value]}>
            {t(`verdict.${assessment.decision.value}`)}
          </Tag>
        ) : (
          <span className="soft">{t('portfolio.undecided')}</span>
        )}
      </td>
    </tr>
  );
}

function StatusCell({ row }: { row: RecommendationFinding | undefined }): ReactNode {
  const { t } = useMoreText('follow');
  if (!row) return <span className="soft">{t('compare.absent')}</span>;
  return (
    <>
      <Tag tone={STATUS_TONES[row.status]}>{t(`status.${row.status}`)}</Tag>
      {row.provisional && <span className="soft small block">{t('records.provisional')}</span>}
    </>
  );
}

function ActionsCell({ supplier: { findings }, on }: { supplier: JudgedRecord; on: string }): ReactNode {
  const { t, date, number } = useMoreText('follow');
  const { open, overdue, nextDeadline } = workloadOf(findings.actions, on);
  return (
    <>
      {number(open)}
      {overdue > 0 && <Tag tone="bad">{t('records.deadline.overdue', { count: overdue })}</Tag>}
      {nextDeadline !== undefined && <span className="soft small block">{date(nextDeadline)}</span>}
    </>
  );
}
