import { useState, type ReactNode } from 'react';
import { useLocation } from 'wouter';
import { journeyOf } from '../../checklist/index.ts';
import { useModel, useSession, useSessionView } from '../assessment/session-context.ts';
import { draftOf, dropDraft } from '../controls/draft.ts';
import { useText } from '../language/text-context.ts';
import { casePath } from '../routes.ts';
import { BackLink } from '../shell/back-link.tsx';
import { useArrival } from '../shell/use-arrival.ts';
import { DetailsForm } from './details-form.tsx';
import { valuesOf } from './details-values.ts';

/** Supplier, contract, assessor and date, changed after the start. */
export function DetailsPage(): ReactNode {
  const { t } = useText();
  const session = useSession();
  const { checklist } = useModel();
  const { record, assessment } = useSessionView();
  const [, navigate] = useLocation();
  const [wrong, setWrong] = useState(false);
  useArrival(t('details.page'), { wrong });
  return (
    <div className="narrow">
      <BackLink href={casePath.tasks(record.id)}>{t('nav.back-tasks')}</BackLink>
      <DetailsForm
        title={t('details.page')}
        initial={valuesOf(assessment.details)}
        journey={journeyOf(checklist)}
        action={t('details.save')}
        draft={draftOf.details(record.id)}
        onWrong={setWrong}
        onDetails={(details) => {
          void session.commit([{ type: 'described', details }]).then((kept) => {
            if (!kept) return;
            dropDraft(draftOf.details(record.id));
            navigate(casePath.tasks(record.id));
          });
        }}
      />
    </div>
  );
}
