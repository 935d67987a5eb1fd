import { useState, type ReactNode } from 'react';
import type { Verdict } from '../../findings/index.ts';
import { useFindings } from '../assessment/use-findings.ts';
import { usePhase } from '../assessment/use-phase.ts';
import { useSession, useSessionView } from '../assessment/session-context.ts';
import { draftOf, dropDraft, readDraft } from '../controls/draft.ts';
import { SignPart } from '../keys/sign-part.tsx';
import { useText } from '../language/text-context.ts';
import { focusOn } from '../shell/focus-on.ts';
import { useArrival } from '../shell/use-arrival.ts';
import { DecisionForm } from './decision-form.tsx';
import { DecisionTaken } from './decision-taken.tsx';
import { AdoptPage } from './adopt-page.tsx';
import { Plan } from './plan.tsx';
import { Proposal } from './proposal.tsx';
import { Recommendations } from './recommendations.tsx';

/** How an assessment ends: with a decision on a supplier, or with a plan that somebody takes on. */
export function DecidePage(): ReactNode {
  const { verdict } = useFindings();
  return verdict === null ? <AdoptPage /> : <JudgePage proposed={verdict} />;
}

/** The tool proposes, with reasons; a named person decides. */
function JudgePage({ proposed }: { proposed: Verdict }): ReactNode {
  const { t } = useText();
  const session = useSession();
  const { record, assessment } = useSessionView();
  const findings = useFindings();
  const draft = draftOf.decision(record.id);
  const [again, setAgain] = useState(() => readDraft(draft) !== null);
  const [wrong, setWrong] = useState(false);
  usePhase('DECIDE');
  useArrival(t('decide.page'), { wrong });
  const { decision, stage } = assessment;
  return (
    <>
      <h1>{t('decide.page')}</h1>
      <p className="lead">{t('decide.lead')}</p>
      <Proposal findings={findings} verdict={proposed} />
      <Recommendations rows={findings.recommendations} />
      <Plan actions={findings.actions} closed={stage === 'issued'} />
      <h2 id="decision">{t('decide.decision')}</h2>
      {decision && (stage === 'issued' || !again) ? (
        <>
          <DecisionTaken decision={decision} closed={stage === 'issued'} onAgain={() => setAgain(true)} />
          <SignPart />
        </>
      ) : (
        <DecisionForm
          proposed={proposed}
          officer={decision?.by ?? assessment.details.assessor}
          provisional={findings.provisional}
          draft={draft}
          onWrong={setWrong}
          onDecision={async (taken) => {
            if (!(await session.commit([{ type: 'decided', decision: taken }]))) return;
            dropDraft(draft);
            setAgain(false);
            focusOn('decision');
          }}
        />
      )}
    </>
  );
}
