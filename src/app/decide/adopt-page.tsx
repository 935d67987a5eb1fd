import { useState, type ReactNode } from 'react';
import { useFindings } from '../assessment/use-findings.ts';
import { usePhase } from '../assessment/use-phase.ts';
import { useSession, useSessionView } from '../assessment/session-context.ts';
import { draftOf, dropDraft, readDraft } from '../controls/draft.ts';
import { SignPart } from '../keys/sign-part.tsx';
import { useWords } from '../language/use-words.ts';
import { focusOn } from '../shell/focus-on.ts';
import { useArrival } from '../shell/use-arrival.ts';
import { AdoptionForm } from './adoption-form.tsx';
import { AdoptionTaken } from './adoption-taken.tsx';
import { Gaps } from './gaps.tsx';
import { Plan } from './plan.tsx';
import { Recommendations } from './recommendations.tsx';

/** What falls short and what to do about it, the gravest first; a named person takes on the plan. Nobody is judged. */
export function AdoptPage(): ReactNode {
  const { t } = useWords();
  const session = useSession();
  const { record, assessment } = useSessionView();
  const findings = useFindings();
  const draft = draftOf.adoption(record.id);
  const [again, setAgain] = useState(() => readDraft(draft) !== null);
  const [wrong, setWrong] = useState(false);
  usePhase('DECIDE');
  useArrival(t('adopt.page'), { wrong });
  const { adoption, stage } = assessment;
  const closed = stage === 'issued';
  return (
    <>
      <h1>{t('adopt.page')}</h1>
      <p className="lead">{t('adopt.lead')}</p>
      {findings.provisional && <p className="box warn">{t('adopt.provisional')}</p>}
      <Gaps gaps={findings.gaps} />
      <Recommendations rows={findings.recommendations} />
      <Plan actions={findings.actions} closed={closed} />
      <h2 id="adoption" tabIndex={-1}>
        {t('adopt.title')}
      </h2>
      {adoption && (closed || !again) ? (
        <>
          <AdoptionTaken adoption={adoption} closed={closed} onAgain={() => setAgain(true)} />
          <SignPart />
        </>
      ) : (
        <AdoptionForm
          person={adoption?.by ?? assessment.details.assessor}
          draft={draft}
          onWrong={setWrong}
          onAdoption={async (taken) => {
            const kept = await session.commit([{ type: 'adopted', adoption: taken }]);
            if (kept) {
              dropDraft(draft);
              setAgain(false);
              focusOn('adoption');
            }
          }}
        />
      )}
    </>
  );
}
