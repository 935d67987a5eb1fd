import { useEffect, useState, type ReactNode } from 'react';
import { Link, useLocation } from 'wouter';
import type { Checklist } from '../../checklist/index.ts';
import type { Invitation, Person } from '../../record/index.ts';
import { NotHere } from '../assessment/not-here.tsx';
import { failureOf, type SaveFailure } from '../assessment/session.ts';
import { openStore } from '../assessment/open-store.ts';
import { now, today } from '../clock.ts';
import { draftOf, dropDraft } from '../controls/draft.ts';
import { useOneAtATime } from '../controls/use-one-at-a-time.ts';
import { useMoreText } from '../language/use-more-text.ts';
import { casePath, CHECKLISTS, HOME } from '../routes.ts';
import { BackLink } from '../shell/back-link.tsx';
import { Frame } from '../shell/frame.tsx';
import { Loading } from '../shell/loading.tsx';
import { useArrival } from '../shell/use-arrival.ts';
import { TOOL_VERSION } from '../version.ts';
import { DeclarantForm } from './declarant-form.tsx';
import { InvitationFacts } from './invitation-facts.tsx';
import { heldInvitation, type HeldInvitation } from './open-invitation.ts';

/** A supplier has opened an invitation: who asks, what happens to the answers, and where it begins. */
export function InvitationPage(): ReactNode {
  const [held, setHeld] = useState<HeldInvitation | null>();
  useEffect(() => {
    let current = true;
    void heldInvitation().then((found) => {
      if (current) setHeld(found);
    });
    return () => {
      current = false;
    };
  }, []);
  return (
    <Frame>
      {held === undefined && <Loading />}
      {held === null && <NotHere />}
      {held && <Asked held={held} />}
    </Frame>
  );
}

function Asked({ held: { invitation, found, begun } }: { held: HeldInvitation }): ReactNode {
  const { t } = useMoreText('declaration');
  const [wrong, setWrong] = useState(false);
  useArrival(t('invited.page'), { wrong });
  return (
    <div className="narrow">
      <BackLink href={HOME}>{t('nav.back-home')}</BackLink>
      <h1>{t('invited.page')}</h1>
      <p className="lead">
        {t('invited.lead', { buyer: invitation.buyer.name, supplier: invitation.supplier.name })}
      </p>
      <InvitationFacts invitation={invitation} />
      <div className="box info">
        <h2>{t('invited.where')}</h2>
        <p>{t('invited.where-text')}</p>
        <p>{t('invited.people')}</p>
      </div>
      {begun !== undefined && (
        <p className="buttons">
          <Link href={casePath.tasks(begun)} className="button">
            {t('invited.go-on')}
          </Link>
        </p>
      )}
      {begun === undefined && !found && (
        <p className="box warn">
          {t('invited.no-checklist')} <Link href={CHECKLISTS}>{t('invited.to-checklists')}</Link>
        </p>
      )}
      {begun === undefined && found && 'other' in found && (
        <p className="box warn">
          {t('invited.other-version', { asked: invitation.checklist.version, here: found.other })}
        </p>
      )}
      {begun === undefined && found && 'checklist' in found && (
        <Begin invitation={invitation} checklist={found.checklist} onWrong={setWrong} />
      )}
    </div>
  );
}

interface BeginProps {
  invitation: Invitation;
  checklist: Checklist;
  onWrong: (wrong: boolean) => void;
}

function Begin({ invitation, checklist, onWrong }: BeginProps): ReactNode {
  const { t } = useMoreText('declaration');
  const [, navigate] = useLocation();
  const { run } = useOneAtATime();
  const [failure, setFailure] = useState<SaveFailure | null>(null);
  const begin = async (person: Person, on: string): Promise<void> => {
    try {
      const { startDeclaration } = await import('../../exchange/index.ts');
      const record = startDeclaration(checklist, invitation, {
        id: crypto.randomUUID(),
        tool: TOOL_VERSION,
        person,
        on,
        at: now(),
        reason: t('declare.rated-by-buyer'),
      });
      await (await openStore()).create(record);
      dropDraft(draftOf.declarant, draftOf.invitation);
      navigate(casePath.tasks(record.id));
    } catch (error) {
      console.error(error);
      setFailure(failureOf(error));
    }
  };
  return (
    <>
      <h2>{t('invited.who')}</h2>
      {failure && (
        <p className="box bad" role="alert">
          {t(`saving.failed.${failure}`)}
        </p>
      )}
      <DeclarantForm
        initial={{ name: '', role: '' }}
        on={today()}
        draft={draftOf.declarant}
        action={t('invited.begin')}
        onWrong={onWrong}
        onDeclarant={(person, on) => run(() => begin(person, on))}
      />
    </>
  );
}
