import type { ReactNode } from 'react';
import type { Invitation } from '../../record/index.ts';
import { useMoreText } from '../language/use-more-text.ts';

/** Who asks what for, how much, and until when. */
export function InvitationFacts({ invitation }: { invitation: Invitation }): ReactNode {
  const { t, date } = useMoreText('declaration');
  const { buyer, procurement, supplier, depth, dueOn, createdOn, note } = invitation;
  const facts: [string, string][] = [
    [t('invited.buyer'), buyer.name],
    [t('invited.contact'), t('invited.person', { ...buyer.contact })],
    [t('invited.contract'), procurement.title],
    [t('invited.reference'), procurement.reference],
    [t('invited.supplier'), supplier.name],
    [t('invited.depth'), t(`invited.depth.${depth}`)],
    [t('invited.asked-on'), date(createdOn)],
    [t('invited.due-on'), dueOn === undefined ? t('invited.no-due') : date(dueOn)],
    [t('invited.note'), note ?? ''],
  ];
  return (
    <dl className="facts">
      {facts
        .filter(([, value]) => value !== '')
        .map(([term, value]) => (
          <div key={term}>
            <dt>{term}</dt>
            <dd className="given">
              <bdi>{value}</bdi>
            </dd>
          </div>
        ))}
    </dl>
  );
}
