import { useEffect, useRef, useState, type ReactNode } from 'react';
import type { ActionFinding } from '../../findings/index.ts';
import { actionText, flagText, measureText, ownerText } from '../../statement/index.ts';
import { useSession, useSessionView } from '../assessment/session-context.ts';
import { ActionProgress } from '../follow/action-progress.tsx';
import { useWords } from '../language/use-words.ts';
import { ActionForm } from './action-form.tsx';
import { DropForm } from './drop-form.tsx';

interface Props {
  action: ActionFinding;
  closed: boolean;
}

/** One action: who does what until when, and how one sees that it is done. */
export function PlannedAction({ action, closed }: Props): ReactNode {
  const words = useWords();
  const { t, date } = words;
  const session = useSession();
  const [open, setOpen] = useState<'edit' | 'drop' | null>(null);
  const edit = useRef<HTMLButtonElement>(null);
  const wasOpen = useRef(false);
  useEffect(() => {
    if (wasOpen.current && open === null) edit.current?.focus();
    wasOpen.current = open !== null;
  }, [open]);

  const { key, question, dropped } = action;
  // There is nothing to follow up before somebody has decided on the plan.
  const { stage } = useSessionView().assessment;
  const isFollowedUp = dropped === undefined && (stage !== 'answering' || action.progress !== undefined);
  const name = actionText(action, words);
  const answers = action.answers.map((one) => (one.startsWith('ZT-') ? one : flagText(one, words)));
  const close = (): void => setOpen(null);
  return (
    <div className="card">
      <h4>{name}</h4>
      <p className="small soft">{t(`${question}.name`)}</p>
      {answers.length > 0 && (
        <p className="small">{t('plan.answers', { answers: answers.join(t('list.semicolon')) })}</p>
      )}
      <dl className="facts">
        <div>
          <dt>{t('plan.owner')}</dt>
          <dd>{ownerText(action.owner, words)}</dd>
        </div>
        <div>
          <dt>{t('plan.deadline')}</dt>
          <dd>{date(action.deadline)}</dd>
        </div>
        <div>
          <dt>{t('plan.measure')}</dt>
          <dd>{measureText(action, words)}</dd>
        </div>
        {dropped !== undefined && (
          <div>
            <dt>{t('plan.left-out-because')}</dt>
            <dd>{dropped}</dd>
          </div>
        )}
      </dl>
      {isFollowedUp && open === null && <ActionProgress action={action} />}
      {open === 'edit' && <ActionForm action={action} onDone={close} />}
      {open === 'drop' && <DropForm actionKey={key} onDone={close} />}
      {!closed && open === null && (
        <p className="row">
          <button ref={edit} type="button" className="plain-button" onClick={() => setOpen('edit')}>
            {t('plan.edit')}
            <span className="hidden-visually"> {name}</span>
          </button>
          {dropped === undefined ? (
            <button type="button" className="plain-button" onClick={() => setOpen('drop')}>
              {t('plan.drop')}
              <span className="hidden-visually"> {name}</span>
            </button>
          ) : (
            <button
              type="button"
              className="plain-button"
              onClick={() => void session.commit([{ type: 'action-edited', edit: { key, dropped: '' } }])}
            >
              {t('plan.put-back')}
              <span className="hidden-visually"> {name}</span>
            </button>
          )}
        </p>
      )}
    </div>
  );
}
