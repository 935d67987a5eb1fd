import { useState, type ReactNode } from 'react';
import { Link } from 'wouter';
import { journeyOf } from '../../checklist/index.ts';
import { fold, type AssessmentRecord } from '../../record/index.ts';
import { MissingChecklist } from '../checklists/missing-checklist.tsx';
import { JourneyWords } from '../language/journey-words.tsx';
import { useText } from '../language/text-context.ts';
import { useCatalogue } from '../language/use-more-text.ts';
import { WithTexts } from '../language/with-texts.tsx';
import { casePath, HOME } from '../routes.ts';
import { BackLink } from '../shell/back-link.tsx';
import { Frame } from '../shell/frame.tsx';
import { Loading } from '../shell/loading.tsx';
import { useArrival } from '../shell/use-arrival.ts';
import { MergeForm } from './merge-form.tsx';
import { TwoBranches } from './two-branches.tsx';
import { usePrepared, type Read } from './use-prepared.ts';
import './merge.css';

/** A record and a copy of it that was continued elsewhere: what each says, and what is to stand. @param id of the record */
export function MergePage({ id }: { id: string }): ReactNode {
  const read = usePrepared(id);
  const merge = useCatalogue('merge');
  const follow = useCatalogue('follow');
  const laws = useCatalogue('laws');
  if (read?.prepared.state === 'missing')
    return (
      <Frame>
        <MissingChecklist pin={read.prepared.pin} />
      </Frame>
    );
  return (
    <WithTexts texts={{ ...laws, ...follow, ...merge, ...read?.texts }}>
      <Frame>{read ? <Page id={id} read={read} /> : <Loading />}</Frame>
    </WithTexts>
  );
}

function Page({ id, read }: { id: string; read: Read }): ReactNode {
  const { prepared, wasContinued, again } = read;
  const { t } = useText();
  const [merged, setMerged] = useState<AssessmentRecord | null>(null);
  const [wrong, setWrong] = useState(false);
  useArrival(t('merge.page'), { wrong });
  return (
    <>
      <BackLink href={HOME}>{t('nav.back-home')}</BackLink>
      <h1>{t('merge.page')}</h1>
      {merged && <Merged record={merged} />}
      {!merged && prepared.state === 'ready' && (
        <JourneyWords journey={journeyOf(prepared.model.checklist)}>
          <p className="lead">
            {t('merge.lead', { subject: fold(prepared.plan.ours).details.subject.name })}
          </p>
          <TwoBranches plan={prepared.plan} />
          {wasContinued && (
            <p className="box warn" role="alert">
              {t('merge.conflict')}
            </p>
          )}
          <MergeForm
            // What was chosen was chosen for these two; of others it says nothing.
            key={`${prepared.plan.ours.head.digest} ${prepared.plan.theirs.head.digest}`}
            plan={prepared.plan}
            model={prepared.model}
            onWrong={setWrong}
            onMerged={setMerged}
            onOvertaken={again}
          />
        </JourneyWords>
      )}
      {!merged && prepared.state !== 'ready' && (
        <div className="box info narrow">
          <p>{t(`merge.${prepared.state}`)}</p>
          {prepared.state === 'nothing-to-do' && <Link href={casePath.tasks(id)}>{t('merge.open')}</Link>}
        </div>
      )}
    </>
  );
}

function Merged({ record }: { record: AssessmentRecord }): ReactNode {
  const { t } = useText();
  const isOpen = fold(record).stage === 'answering';
  return (
    <div className="box good narrow" role="status">
      <p>{t('merge.done')}</p>
      {isOpen && <p>{t('merge.done-open')}</p>}
      <p>
        <Link href={casePath.review(record.id)}>{t('merge.review')}</Link>
      </p>
    </div>
  );
}
