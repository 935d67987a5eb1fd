import type { ReactNode } from 'react';
import { consequenceOf, type Choices, type MergePlan } from '../../record/merge/index.ts';
import { useText } from '../language/text-context.ts';

/** What the choices do to what was decided: said before they are kept. */
export function OutcomeNote({ plan, choices }: { plan: MergePlan; choices: Choices }): ReactNode {
  const { t } = useText();
  const { losesOurs = false, refusesTheirs = false } = consequenceOf(plan, choices) ?? {};
  if (!losesOurs && !refusesTheirs) return null;
  return (
    <div className="box warn" role="status">
      {refusesTheirs && <p>{t('merge.outcome-not-taken')}</p>}
      {losesOurs && <p>{t('merge.outcome-lost')}</p>}
    </div>
  );
}
