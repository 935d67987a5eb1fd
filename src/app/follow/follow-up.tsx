import { useEffect, useState, type ReactNode } from 'react';
import { Link } from 'wouter';
import { isSameSubject } from '../../findings/compare/index.ts';
import type { RecordSummary } from '../../storage/index.ts';
import { openStore } from '../assessment/open-store.ts';
import { useSessionView } from '../assessment/session-context.ts';
import { useMoreText } from '../language/use-more-text.ts';
import { casePath, comparePath } from '../routes.ts';
import { AssessAgain } from './assess-again.tsx';

/** Later: assess the same subject again, and see what has changed since another assessment. */
export function FollowUp(): ReactNode {
  const { t, date } = useMoreText('follow');
  const { record, assessment } = useSessionView();
  const others = useOthers();
  const { follows } = record;
  const isFinished = assessment.stage !== 'answering';
  const isHere = others.some(({ id }) => id === follows?.id);
  if (!isFinished && others.length === 0 && !follows) return null;
  const pathTo = (other: RecordSummary): string =>
    whenOf(other.details.assessedOn, other.startedAt) <=
    whenOf(assessment.details.assessedOn, record.events[0]?.at ?? '')
      ? comparePath(other.id, record.id)
      : comparePath(record.id, other.id);
  return (
    <section className="follow-up">
      <h2>{t('follow.title')}</h2>
      {follows && (
        <p>
          {t('follow.follows')}{' '}
          {isHere && <Link href={casePath.tasks(follows.id)}>{t('follow.follows-link')}</Link>}
        </p>
      )}
      {isFinished && <AssessAgain />}
      {others.length > 0 && (
        <>
          <h3>{t('follow.compare', { subject: assessment.details.subject.name })}</h3>
          <ul>
            {others.map((other) => (
              <li key={other.id}>
                <Link href={pathTo(other)}>
                  {t('follow.compare-one', {
                    date: date(other.details.assessedOn),
                    contract: other.details.procurement.title || other.details.subject.name,
                  })}
                </Link>
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}

const whenOf = (assessedOn: string, startedAt: string): string => `${assessedOn} ${startedAt}`;

/** The other assessments of the same subject, made with the same checklist. */
function useOthers(): readonly RecordSummary[] {
  const { record, assessment } = useSessionView();
  const { details } = assessment;
  const [all, setAll] = useState<readonly RecordSummary[]>([]);
  useEffect(() => {
    let current = true;
    void openStore()
      .then((store) => store.list())
      .then(
        ({ sound }) => {
          if (current) setAll(sound);
        },
        // Without the list there is nothing to compare with.
        () => undefined,
      );
    return () => {
      current = false;
    };
  }, []);
  return all.filter(
    (other) =>
      other.id !== record.id &&
      other.checklist.id === record.checklist.id &&
      (isSameSubject(other.details, details) ||
        other.id === record.follows?.id ||
        other.follows?.id === record.id),
  );
}
