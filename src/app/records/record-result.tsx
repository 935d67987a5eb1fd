import type { ReactNode } from 'react';
import { Tag } from '../controls/tag.tsx';
import { VERDICT_TONES } from '../decide/tones.ts';
import { useMoreText } from '../language/use-more-text.ts';
import { factsOf, type Listed } from './choose.ts';

interface Props {
  listed: Listed;
}

/** The decision of a person, else the proposal; or how many gaps there are. */
export function Result({ listed }: Props): ReactNode {
  const { t } = useMoreText('follow');
  const { decision } = listed.summary.outcome;
  const facts = factsOf(listed);
  if (decision)
    return (
      <Tag tone={VERDICT_TONES[decision.value]}>
        {t('records.decided', { verdict: t(`verdict.${decision.value}`) })}
      </Tag>
    );
  if (!facts) return <Waiting listed={listed} />;
  const { verdict, gaps, provisional } = facts;
  return (
    <>
      {verdict === null ? (
        <Tag tone={gaps === 0 ? 'good' : 'warn'}>{t('records.gaps', { count: gaps })}</Tag>
      ) : (
        <Tag tone={VERDICT_TONES[verdict]}>{t('records.proposed', { verdict: t(`verdict.${verdict}`) })}</Tag>
      )}
      {provisional && <span className="soft small"> {t('records.provisional')}</span>}
    </>
  );
}

export function OpenTriggers({ listed }: Props): ReactNode {
  const { t } = useMoreText('follow');
  const facts = factsOf(listed);
  if (!facts) return <Waiting listed={listed} />;
  if (facts.triggers.length === 0) return <span className="soft">{t('records.triggers.none')}</span>;
  return facts.triggers.map(({ code, state }) => (
    <Tag key={code} tone="bad">
      {t('portfolio.trigger', { code, state: t(`triggerState.${state}`) })}
    </Tag>
  ));
}

export function NextDeadline({ listed }: Props): ReactNode {
  const { t, date } = useMoreText('follow');
  const facts = factsOf(listed);
  if (!facts) return <Waiting listed={listed} />;
  const { nextDeadline, overdue } = facts;
  if (nextDeadline === undefined) return <span className="soft">{t('records.deadline.none')}</span>;
  return (
    <>
      {date(nextDeadline)}
      {overdue > 0 && (
        <>
          {' '}
          <Tag tone="bad">{t('records.deadline.overdue', { count: overdue })}</Tag>
        </>
      )}
    </>
  );
}

/** Not worked out yet, or why it cannot be. */
function Waiting({ listed: { known } }: Props): ReactNode {
  const { t } = useMoreText('follow');
  if (known === 'damaged') return <Tag tone="bad">{t('stage.damaged')}</Tag>;
  return (
    <span className="soft small">
      {t(known === 'no-checklist' ? 'records.unreadable' : 'records.working')}
    </span>
  );
}
