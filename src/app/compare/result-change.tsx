import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { Tag } from '../controls/tag.tsx';
import { VERDICT_TONES } from '../decide/tones.ts';
import { useMoreText } from '../language/use-more-text.ts';
import type { JudgedRecord } from '../records/judge.ts';
import { casePath } from '../routes.ts';

/** The two assessments and what came of each. */
export function ResultChange({ then, now }: { then: JudgedRecord; now: JudgedRecord }): ReactNode {
  return (
    <div className="two-sides">
      <OneSide side={then} word="compare.then" />
      <OneSide side={now} word="compare.now" />
    </div>
  );
}

function OneSide({ side, word }: { side: JudgedRecord; word: string }): ReactNode {
  const { t, date } = useMoreText('follow');
  const { record, assessment, findings } = side;
  const { details, decision } = assessment;
  const { verdict, provisional, gaps } = findings;
  return (
    <section className="card">
      <h2>{t(word)}</h2>
      <p>{t('compare.assessed', { date: date(details.assessedOn), name: details.assessor.name })}</p>
      {details.procurement.title !== '' && (
        <p className="soft">
          <bdi>{details.procurement.title}</bdi>
        </p>
      )}
      <dl className="facts">
        <div>
          <dt>{t(verdict === null ? 'compare.gap-count' : 'compare.proposal')}</dt>
          <dd>
            {verdict === null ? (
              t('records.gaps', { count: gaps.length })
            ) : (
              <Tag tone={VERDICT_TONES[verdict]}>{t(`verdict.${verdict}`)}</Tag>
            )}
            {provisional && <span className="soft small"> {t('records.provisional')}</span>}
          </dd>
        </div>
        {verdict !== null && (
          <div>
            <dt>{t('compare.decision')}</dt>
            <dd>
              {decision ? (
                <Tag tone={VERDICT_TONES[decision.value]}>{t(`verdict.${decision.value}`)}</Tag>
              ) : (
                t('compare.no-decision')
              )}
            </dd>
          </div>
        )}
      </dl>
      <p>
        <Link href={casePath.tasks(record.id)}>
          {t('compare.open')}
          <span className="hidden-visually"> {t(word)}</span>
        </Link>
      </p>
    </section>
  );
}
