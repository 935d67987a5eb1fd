import { useState, type ReactNode } from 'react';
import { useLocation } from 'wouter';
import { useSession, useSessionView } from '../assessment/session-context.ts';
import { draftOf, dropDraft } from '../controls/draft.ts';
import { useMoreText } from '../language/use-more-text.ts';
import { casePath } from '../routes.ts';
import { BackLink } from '../shell/back-link.tsx';
import { useArrival } from '../shell/use-arrival.ts';
import { DeclarantForm } from './declarant-form.tsx';
import { InvitationFacts } from './invitation-facts.tsx';

/** What was asked, and who answers; only the latter is the supplier's to change. */
export function DeclarantPage(): ReactNode {
  const { t } = useMoreText('declaration');
  const session = useSession();
  const { record, assessment } = useSessionView();
  const [, navigate] = useLocation();
  const [wrong, setWrong] = useState(false);
  const { details, declaration } = assessment;
  const draft = draftOf.details(record.id);
  useArrival(t('declare.details'), { wrong });
  return (
    <div className="narrow">
      <BackLink href={casePath.tasks(record.id)}>{t('nav.back-tasks')}</BackLink>
      <h1>{t('declare.details')}</h1>
      {declaration && <InvitationFacts invitation={declaration} />}
      <h2>{t('invited.who')}</h2>
      <DeclarantForm
        initial={details.assessor}
        on={details.assessedOn}
        draft={draft}
        action={t('details.save')}
        onWrong={setWrong}
        onDeclarant={(assessor, assessedOn) =>
          void session
            .commit([{ type: 'described', details: { ...details, assessor, assessedOn } }])
            .then((kept) => {
              if (!kept) return;
              dropDraft(draft);
              navigate(casePath.tasks(record.id));
            })
        }
      />
    </div>
  );
}
