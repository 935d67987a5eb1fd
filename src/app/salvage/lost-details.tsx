import { useState, type ReactNode } from 'react';
import type { Journey } from '../../checklist/index.ts';
import type { Details } from '../../record/index.ts';
import { today } from '../clock.ts';
import { draftOf } from '../controls/draft.ts';
import { useText } from '../language/text-context.ts';
import { casePath } from '../routes.ts';
import { BackLink } from '../shell/back-link.tsx';
import { useArrival } from '../shell/use-arrival.ts';
import { DetailsForm } from '../start/details-form.tsx';
import { noDetails } from '../start/details-values.ts';
import { SalvageProblem, type Problem } from './salvage-problem.tsx';

interface Props {
  /** Of the damaged record. */
  id: string;
  journey: Journey;
  problem: Problem | null;
  busy: boolean;
  onDetails: (details: Details) => void;
}

/** Who is assessed, and by whom, where the damaged record does not tell it any more. */
export function LostDetails({ id, journey, problem, busy, onDetails }: Props): ReactNode {
  const { t } = useText();
  const [wrong, setWrong] = useState(false);
  useArrival(t('details.page'), { wrong });
  return (
    <div className="narrow">
      <BackLink href={casePath.tasks(id)}>{t('salvage.back')}</BackLink>
      <SalvageProblem problem={problem} />
      <DetailsForm
        title={t('details.page')}
        initial={noDetails(today())}
        journey={journey}
        action={t('salvage.begin')}
        draft={draftOf.details(id)}
        busy={busy}
        onWrong={setWrong}
        onDetails={onDetails}
      />
    </div>
  );
}
