import { useState, type ReactNode } from 'react';
import type { Invitation } from '../../record/index.ts';
import { useSession, useSessionView } from '../assessment/session-context.ts';
import { today } from '../clock.ts';
import { draftOf, dropDraft } from '../controls/draft.ts';
import { useMoreText } from '../language/use-more-text.ts';
import { focusOn } from '../shell/focus-on.ts';
import { download, fileName } from '../statement/download.ts';
import { TOOL_VERSION } from '../version.ts';
import { InviteForm, type InviteWish } from './invite-form.tsx';

/** Makes the invitation file, and gives back those made before. */
export function AskPart({ onWrong }: { onWrong: (wrong: boolean) => void }): ReactNode {
  const { t } = useMoreText('invitation');
  const session = useSession();
  const { record, assessment } = useSessionView();
  const { invitations, details } = assessment;
  const [again, setAgain] = useState(false);
  const draft = draftOf.invite(record.id);

  const invite = async (wish: InviteWish): Promise<void> => {
    const { makeInvitation } = await import('../../exchange/index.ts');
    const invitation = makeInvitation(record, {
      id: crypto.randomUUID(),
      tool: TOOL_VERSION,
      createdOn: today(),
      ...wish,
    });
    if (!(await session.commit([{ type: 'invited', invitation }]))) return;
    dropDraft(draft);
    setAgain(false);
    focusOn('ask');
    await save(invitation);
  };
  const save = async (invitation: Invitation): Promise<void> => {
    const { writeInvitation } = await import('../../exchange/index.ts');
    const name = fileName([t('invite.file'), details.subject.name, invitation.createdOn], 'json');
    download(name, 'application/json', writeInvitation(invitation));
  };

  return (
    <>
      <h2 id="ask" tabIndex={-1}>
        {t('invite.title')}
      </h2>
      <p>{t('invite.text')}</p>
      <p className="box safety narrow">{t('invite.care')}</p>
      {invitations.length > 0 && (
        <ul className="plain">
          {invitations.map((invitation) => (
            <Made key={invitation.id} invitation={invitation} onSave={() => void save(invitation)} />
          ))}
        </ul>
      )}
      {invitations.length === 0 || again ? (
        <InviteForm
          contact={details.assessor}
          draft={draft}
          onWrong={onWrong}
          onInvite={(wish) => void invite(wish)}
        />
      ) : (
        <button type="button" className="button quiet" onClick={() => setAgain(true)}>
          {t('invite.again')}
        </button>
      )}
    </>
  );
}

function Made({ invitation, onSave }: { invitation: Invitation; onSave: () => void }): ReactNode {
  const { t, date } = useMoreText('invitation');
  const { createdOn, dueOn, depth } = invitation;
  return (
    <li className="row between">
      <span>
        {t('invite.made', { date: date(createdOn), depth: t(`invite.depth.${depth}`) })}{' '}
        {dueOn !== undefined && t('invite.made-due', { date: date(dueOn) })}
      </span>
      <button type="button" className="plain-button" onClick={onSave}>
        {t('invite.save')}
        <span className="hidden-visually"> {date(createdOn)}</span>
      </button>
    </li>
  );
}
