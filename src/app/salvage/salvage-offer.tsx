import type { ReactNode } from 'react';
import { Link } from 'wouter';
import type { PlannedSalvage } from '../../exchange/salvage/index.ts';
import type { Model } from '../../questionnaire/index.ts';
import { useText } from '../language/text-context.ts';
import { casePath } from '../routes.ts';
import { BackLink } from '../shell/back-link.tsx';
import { useArrival } from '../shell/use-arrival.ts';
import { SalvageLists } from './salvage-lists.tsx';
import { SalvageProblem, type Problem } from './salvage-problem.tsx';

interface Props {
  /** Of the damaged record. */
  id: string;
  plan: PlannedSalvage;
  model: Model;
  problem: Problem | null;
  onAccept: () => void;
}

/** What would be taken over, what cannot be, and the button that begins the new assessment. */
export function SalvageOffer({ id, plan, model, problem, onAccept }: Props): ReactNode {
  const { t } = useText();
  useArrival(t('salvage.page'));
  return (
    <>
      <BackLink href={casePath.tasks(id)}>{t('salvage.back')}</BackLink>
      <h1>{t('salvage.page')}</h1>
      <SalvageProblem problem={problem} />
      <p className="lead">{t('salvage.lead')}</p>
      <p>{t('salvage.word')}</p>
      <p>{t('salvage.stays')}</p>
      {!plan.details && <p className="box info">{t('salvage.details')}</p>}
      <SalvageLists plan={plan} model={model} />
      {plan.taken.length === 0 ? (
        <p className="box info">{t('salvage.none')}</p>
      ) : (
        <p className="buttons">
          <button type="button" className="button" onClick={onAccept}>
            {t(plan.details ? 'salvage.begin' : 'salvage.next')}
          </button>
          <Link href={casePath.tasks(id)} className="button quiet">
            {t('salvage.back')}
          </Link>
        </p>
      )}
    </>
  );
}
