import type { ReactNode } from 'react';
import type { LogEvent } from '../../record/index.ts';
import type { MergePlan } from '../../record/merge/index.ts';
import { useText } from '../language/text-context.ts';

/** What both copies have in common, and how far each was continued. */
export function TwoBranches({ plan: { branches, ours, theirs, additions } }: { plan: MergePlan }): ReactNode {
  const { t, date } = useText();
  const { fork } = branches;
  const last = ours.events[fork.count - 1];
  const signed = branches.theirs.filter(({ type }) => type === 'sealed').length;
  return (
    <>
      <p>{t('merge.common', { count: fork.count, date: date(dayOf(last)) })}</p>
      <div className="two-sides">
        <Branch title={t('merge.ours')} events={branches.ours} digest={ours.head.digest} />
        <Branch title={t('merge.theirs')} events={branches.theirs} digest={theirs.head.digest} />
      </div>
      {additions.length > 0 && (
        <p className="box info">{t('merge.additions', { count: additions.length })}</p>
      )}
      {signed > 0 && <p className="box info">{t('merge.signed', { count: signed })}</p>}
    </>
  );
}

interface Props {
  title: string;
  events: readonly LogEvent[];
  digest: string;
}

function Branch({ title, events, digest }: Props): ReactNode {
  const { t, date } = useText();
  return (
    <section className="card">
      <h2>{title}</h2>
      <p>{t('merge.branch', { count: events.length, date: date(dayOf(events.at(-1))) })}</p>
      <p className="small soft">
        {t('merge.digest')} <code className="digest">{digest}</code>
      </p>
    </section>
  );
}

const dayOf = (event: LogEvent | undefined): string => event?.at.slice(0, 10) ?? '';
