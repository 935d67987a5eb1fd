import type { ReactNode } from 'react';
import { fold } from '../../record/index.ts';
import { merge, takesOutcome, type Choices, type MergePlan } from '../../record/merge/index.ts';
import { useText } from '../language/text-context.ts';

/** What the choices do to what was decided: said before they are kept. */
export function OutcomeNote({ plan, choices }: { plan: MergePlan; choices: Choices }): ReactNode {
  const { t } = useText();
  const last = plan.ours.events.at(-1);
  const merged = last && merge(plan, choices, last.at);
  if (!merged) return null;
  const [before, after] = [plan.ours, merged].map(fold);
  const isLost = before?.stage !== 'answering' && after?.stage === 'answering';
  const wanted = choices.get('outcome')?.side === 'theirs' && !takesOutcome(plan, choices);
  if (!isLost && !wanted) return null;
  return (
    <div className="box warn" role="status">
      {wanted && <p>{t('merge.outcome-not-taken')}</p>}
      {isLost && <p>{t('merge.outcome-lost')}</p>}
    </div>
  );
}
