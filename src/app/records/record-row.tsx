import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { stageOf } from '../../record/index.ts';
import { localTime } from '../clock.ts';
import { RemoveButton } from '../controls/remove-button.tsx';
import { Tag } from '../controls/tag.tsx';
import { useMoreText } from '../language/use-more-text.ts';
import { casePath, portfolioPath } from '../routes.ts';
import type { Listed } from './choose.ts';
import { NextDeadline, OpenTriggers, Result } from './record-result.tsx';

const TONES = { answering: 'info', decided: 'good', issued: 'good', signed: 'good' } as const;

interface Props {
  listed: Listed;
  /** The records of suppliers that are about the same tender. */
  tender: readonly string[];
  ticked: boolean;
  /** Absent where there is nothing to compare with. */
  onTick: (() => void) | undefined;
  onRemove: () => void;
}

export function RecordRow({ listed, tender, ticked, onTick, onRemove }: Props): ReactNode {
  const { t, date } = useMoreText('follow');
  const { summary, known } = listed;
  const { id, outcome, details } = summary;
  const { subject, procurement, assessedOn } = details;
  const stage = stageOf(outcome);
  const changed = localTime(summary.changedAt);
  return (
    <li className="record">
      <div className="record-head">
        {onTick && (
          <div className="choice">
            <input id={`tick-${id}`} type="checkbox" checked={ticked} onChange={onTick} />
            <label htmlFor={`tick-${id}`}>
              <span className="hidden-visually">
                {t('records.choose', { subject: subject.name, date: date(assessedOn) })}
              </span>
            </label>
          </div>
        )}
        <div>
          <h3>
            <Link href={casePath.tasks(id)}>
              <bdi>{subject.name}</bdi>
            </Link>
          </h3>
          {procurement.title !== '' && (
            <p>
              <bdi>{procurement.title}</bdi>
            </p>
          )}
          <p className="soft small">
            {t('records.assessed', { date: date(assessedOn) })} ·{' '}
            {t('home.changed', { date: date(changed.day), time: changed.time })}
          </p>
          {tender.length > 1 && (
            <p className="small">
              <Link href={portfolioPath(tender)}>{t('records.tender', { count: tender.length })}</Link>
            </p>
          )}
        </div>
      </div>
      <dl className="record-facts">
        <div>
          <dt>{t('records.state')}</dt>
          <dd>
            {known === 'damaged' ? (
              <Tag tone="bad">{t('stage.damaged')}</Tag>
            ) : (
              <Tag tone={TONES[stage]}>
                {t(stage === 'decided' && outcome.adoption ? 'records.adopted' : `stage.${stage}`)}
              </Tag>
            )}
          </dd>
        </div>
        {summary.declared ? <Asked listed={listed} /> : <Judged listed={listed} />}
      </dl>
      <RemoveButton
        label={
          <>
            {t('home.remove')}
            <span className="hidden-visually"> {subject.name}</span>
          </>
        }
        onRemove={onRemove}
      />
    </li>
  );
}

/** What came of an assessment, and what has to be done next. */
function Judged({ listed }: { listed: Listed }): ReactNode {
  const { t } = useMoreText('follow');
  return (
    <>
      <div>
        <dt>{t('records.result')}</dt>
        <dd>
          <Result listed={listed} />
        </dd>
      </div>
      <div>
        <dt>{t('records.triggers')}</dt>
        <dd>
          <OpenTriggers listed={listed} />
        </dd>
      </div>
      <div>
        <dt>{t('records.deadline')}</dt>
        <dd>
          <NextDeadline listed={listed} />
        </dd>
      </div>
    </>
  );
}

/** A supplier's own declaration: who wants it. */
function Asked({ listed: { summary } }: { listed: Listed }): ReactNode {
  const { t } = useMoreText('follow');
  return (
    <div>
      <dt>{t('records.declared')}</dt>
      <dd>
        <bdi>{summary.details.procurement.buyer}</bdi>
      </dd>
    </div>
  );
}
