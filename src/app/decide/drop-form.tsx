import type { ReactNode } from 'react';
import { useSession } from '../assessment/session-context.ts';
import { TextArea } from '../controls/text-field.tsx';
import { useReasonForm } from '../controls/use-reason-form.ts';
import { useText } from '../language/text-context.ts';
import { elementId } from './element-id.ts';

/** Leaves an action out of the plan; the reason is printed. */
export function DropForm({ actionKey, onDone }: { actionKey: string; onDone: () => void }): ReactNode {
  const { t } = useText();
  const session = useSession();
  const { register, handleSubmit, missing } = useReasonForm();
  return (
    <form
      noValidate
      className="wide"
      onSubmit={(event) =>
        void handleSubmit(async ({ reason }) => {
          if (
            await session.commit([
              { type: 'action-edited', edit: { key: actionKey, dropped: reason.trim() } },
            ])
          )
            onDone();
        })(event)
      }
    >
      <TextArea
        id={`${elementId(actionKey)}-reason`}
        label={t('plan.drop-reason')}
        input={register('reason')}
        error={missing && t(missing)}
      />
      <p className="row">
        <button type="submit" className="button">
          {t('plan.drop')}
        </button>
        <button type="button" className="plain-button" onClick={onDone}>
          {t('controls.cancel')}
        </button>
      </p>
    </form>
  );
}
