import type { ReactNode } from 'react';
import { Link } from 'wouter';
import type { AssessmentRecord } from '../../record/index.ts';
import { openStore } from '../assessment/open-store.ts';
import { useSessionView } from '../assessment/session-context.ts';
import { findNewer } from '../checklists/find-checklist.ts';
import { useMoreText } from '../language/use-more-text.ts';
import { casePath } from '../routes.ts';
import { useLoaded } from '../controls/use-loaded.ts';

/** Says that a newer version of the checklist is here, or that the answers came from an earlier one. */
export function MoveNote(): ReactNode {
  const { t } = useMoreText('move');
  const { record, assessment } = useSessionView();
  const offer = useLoaded(record.id, () => offerFor(record));
  const { moved, stage } = assessment;
  return (
    <>
      {moved && (
        <p className="box info">
          {t('move.note', { from: moved.from.version })}{' '}
          <Link href={casePath.moved(record.id)}>{t('move.note-link')}</Link>
        </p>
      )}
      {offer && stage === 'answering' && (
        <p className="box info">
          {offer.taken === undefined ? (
            <>
              {t('move.offer', { from: record.checklist.version, to: offer.to })}{' '}
              <Link href={casePath.move(record.id)}>{t('move.offer-link')}</Link>
            </>
          ) : (
            <>
              {t('move.already', { to: offer.to })}{' '}
              <Link href={casePath.tasks(offer.taken)}>{t('move.already-link')}</Link>
            </>
          )}
        </p>
      )}
    </>
  );
}

interface Offer {
  /** Version that one could go on with. */
  to: string;
  /** The record that goes on with it already. */
  taken: string | undefined;
}

/** A declaration answers what it was asked, and is offered nothing. */
async function offerFor({ id, checklist, declaration }: AssessmentRecord): Promise<Offer | null> {
  const newer = declaration ? undefined : await findNewer(checklist);
  if (!newer) return null;
  const { digest, version } = newer.checklist;
  const { sound } = await (await openStore()).list();
  const taken = sound.find((one) => one.follows?.id === id && one.checklist.digest === digest);
  return { to: version, taken: taken?.id };
}
