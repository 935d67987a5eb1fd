import { Suspense, type ReactNode } from 'react';
import { Link } from 'wouter';
import { journeyOf } from '../../checklist/index.ts';
import { compareFindings, isSameSubject, isUnchanged } from '../../findings/compare/index.ts';
import type { Damaged } from '../../storage/index.ts';
import { today } from '../clock.ts';
import { DamagedList } from '../damaged/damaged-list.tsx';
import { JourneyWords } from '../language/journey-words.tsx';
import { useText, useTexts } from '../language/text-context.ts';
import { useMoreText } from '../language/use-more-text.ts';
import { WithTexts } from '../language/with-texts.tsx';
import type { JudgedRecord } from '../records/judge.ts';
import { useJudged } from '../records/use-judged.ts';
import { comparePath, HOME } from '../routes.ts';
import { BackLink } from '../shell/back-link.tsx';
import { Frame } from '../shell/frame.tsx';
import { Loading } from '../shell/loading.tsx';
import { useArrival } from '../shell/use-arrival.ts';
import { ActionChanges } from './action-changes.tsx';
import { AnswerChanges } from './answer-changes.tsx';
import { ResultChange } from './result-change.tsx';
import { Signals } from './signals.tsx';
import { StatusChanges } from './status-changes.tsx';
import './compare.css';

/** Two assessments of the same subject side by side. @param one id of the earlier record @param other of the later one */
export function ComparePage({ one, other }: { one: string; other: string }): ReactNode {
  const judged = useJudged([one, other], useTexts().language);
  const [then, now] = judged?.records ?? [];
  return (
    <Frame>
      <Suspense fallback={<Loading />}>
        {!judged && <Loading />}
        {judged && (!then || !now) && <Refused reason="compare.not-here" damaged={judged.damaged} />}
        {judged && then && now && (
          <WithTexts texts={judged.texts}>
            {then.record.checklist.id === now.record.checklist.id ? (
              <JourneyWords journey={journeyOf(now.model.checklist)}>
                <Compared then={then} now={now} />
              </JourneyWords>
            ) : (
              <Refused reason="compare.other-checklist" />
            )}
          </WithTexts>
        )}
      </Suspense>
    </Frame>
  );
}

function Refused({ reason, damaged = [] }: { reason: string; damaged?: readonly Damaged[] }): ReactNode {
  const { t } = useMoreText('follow');
  const back = useText().t('nav.back-home');
  useArrival(t('compare.page'));
  return (
    <>
      <BackLink href={HOME}>{back}</BackLink>
      <h1>{t('compare.page')}</h1>
      {damaged.length > 0 ? <DamagedList damaged={damaged} /> : <p className="box warn">{t(reason)}</p>}
    </>
  );
}

function Compared({ then, now }: { then: JudgedRecord; now: JudgedRecord }): ReactNode {
  const { t } = useMoreText('follow');
  const back = useText().t('nav.back-home');
  useArrival(t('compare.page'));
  const [before, after] = [then.assessment.details, now.assessment.details];
  const progress = compareFindings(then, now, today());
  return (
    <>
      <BackLink href={HOME}>{back}</BackLink>
      <h1>{t('compare.page')}</h1>
      <p className="lead">{t('compare.lead', { subject: after.subject.name })}</p>
      {!isSameSubject(before, after) && (
        <p className="box warn">
          {t('compare.other-subject', { one: before.subject.name, other: after.subject.name })}
        </p>
      )}
      {then.record.checklist.digest !== now.record.checklist.digest && (
        <p className="box info">{t('compare.other-version')}</p>
      )}
      <ResultChange then={then} now={now} />
      <p>
        <Link href={comparePath(now.record.id, then.record.id)}>{t('compare.swap')}</Link>
      </p>
      {isUnchanged(progress) && <p className="box info">{t('compare.same')}</p>}
      <StatusChanges rows={progress.recommendations} />
      <Signals progress={progress} />
      <ActionChanges progress={progress} />
      <AnswerChanges answers={progress.answers} then={then.model} now={now.model} />
    </>
  );
}
