import { useState, type ReactNode } from 'react';
import { Link } from 'wouter';
import { openQuestions, toConfirm } from '../../questionnaire/index.ts';
import { useModel, useSession, useSessionView, useWalk } from '../assessment/session-context.ts';
import { draftOf, dropDraft } from '../controls/draft.ts';
import { useWords } from '../language/use-words.ts';
import { casePath } from '../routes.ts';
import { focusOn } from '../shell/focus-on.ts';
import { useArrival } from '../shell/use-arrival.ts';
import { SignForm } from './sign-form.tsx';
import { TakeAway } from './take-away.tsx';

/** The end of a declaration: somebody signs, and one file goes back to the buyer. */
export function SignPage(): ReactNode {
  const { t, date } = useWords();
  const model = useModel();
  const state = useWalk();
  const session = useSession();
  const { record, assessment } = useSessionView();
  const { signature, details, declaration } = assessment;
  const [wrong, setWrong] = useState(false);
  const draft = draftOf.signature(record.id);
  const open = openQuestions(model, state).length;
  const unconfirmed = toConfirm(model, state).length;
  useArrival(t('sign.page'), { wrong });
  return (
    <>
      <h1>{t('sign.page')}</h1>
      {declaration && (
        <p className="lead">
          {t('sign.lead', { buyer: declaration.buyer.name, contact: declaration.buyer.contact.name })}
        </p>
      )}
      <h2 id="signature" tabIndex={-1}>
        {t('declaration.signature')}
      </h2>
      {signature ? (
        <div className="box good" role="status">
          <p>{t('sign.signed', { ...signature.by, date: date(signature.signedOn) })}</p>
          <p>{t('sign.next')}</p>
        </div>
      ) : (
        <>
          {open > 0 && (
            <p className="box warn">
              {t('sign.open', { count: open })}{' '}
              <Link href={casePath.review(record.id)}>{t('sign.to-review')}</Link>
            </p>
          )}
          {unconfirmed > 0 ? (
            <p className="box warn">
              {t('sign.to-confirm', { count: unconfirmed })}{' '}
              <Link href={casePath.review(record.id)}>{t('sign.to-review')}</Link>
            </p>
          ) : (
            <SignForm
              person={details.assessor}
              draft={draft}
              onWrong={setWrong}
              onSignature={(given) =>
                void session.commit([{ type: 'signed', signature: given }]).then((kept) => {
                  if (!kept) return;
                  dropDraft(draft);
                  focusOn('signature');
                })
              }
            />
          )}
        </>
      )}
      <h2>{t('sign.take-away')}</h2>
      {!signature && <p>{t('sign.not-yet')}</p>}
      <TakeAway isSigned={signature !== null} />
    </>
  );
}
