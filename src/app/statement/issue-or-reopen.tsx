import type { ReactNode } from 'react';
import { useSession, useSessionView } from '../assessment/session-context.ts';
import { today } from '../clock.ts';
import { TextArea } from '../controls/text-field.tsx';
import { useReasonForm } from '../controls/use-reason-form.ts';
import { useText } from '../language/text-context.ts';

/** Issuing closes the assessment; reopening needs a reason, which stays in the log. */
export function IssueOrReopen(): ReactNode {
  const { t, date } = useText();
  const session = useSession();
  const { issuedOn } = useSessionView().assessment;
  if (issuedOn !== null) {
    return (
      <>
        <p className="box good" role="status">
          {t('statement.issued', { date: date(issuedOn) })}
        </p>
        <Reopen />
      </>
    );
  }
  return (
    <div className="box info">
      <p>{t('statement.not-issued')}</p>
      <button
        type="button"
        className="button"
        onClick={() =>
          void session.commit(
            [{ type: 'issued', issuedOn: today() }],
            [{ type: 'DECIDE' }, { type: 'ISSUE' }],
          )
        }
      >
        {t('statement.issue')}
      </button>
    </div>
  );
}

function Reopen(): ReactNode {
  const { t } = useText();
  const session = useSession();
  const { register, handleSubmit, missing } = useReasonForm();
  return (
    <details>
      <summary>
        <span>{t('statement.reopen')}</span>
      </summary>
      <form
        noValidate
        className="inside"
        onSubmit={(event) =>
          void handleSubmit(({ reason }) =>
            session.commit([{ type: 'reopened', reason: reason.trim() }], [{ type: 'REOPEN' }]),
          )(event)
        }
      >
        <p>{t('statement.reopen-text')}</p>
        <TextArea
          id="reopen-reason"
          label={t('statement.reopen-reason')}
          input={register('reason')}
          error={missing && t(missing)}
        />
        <button type="submit" className="button quiet">
          {t('statement.reopen-do')}
        </button>
      </form>
    </details>
  );
}
