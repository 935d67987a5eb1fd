import type { ReactNode } from 'react';
import { useText } from '../language/text-context.ts';
import { CheckResult } from './check-result.tsx';
import { FileInputs } from './file-inputs.tsx';
import { useOpening } from './use-opening.ts';
import type { ListedChecklist } from './use-checklists.ts';

/** Opens a checklist of one's own: what is wrong with it, what can be proven of it, and what to do with it. */
export function OpenChecklist({
  kept,
  onKept,
}: {
  kept: readonly ListedChecklist[] | undefined;
  onKept: () => Promise<void>;
}): ReactNode {
  const { t } = useText();
  const { state, open } = useOpening();
  return (
    <>
      <h2>{t('opening.title')}</h2>
      <p>{t('opening.text')}</p>
      <FileInputs onPicked={open} />
      <p role="status" className="soft">
        {state.step === 'reading' && t('opening.busy')}
      </p>
      <div role="alert">
        {state.step === 'refused' && (
          <p className="box bad">{t(`archive.${state.problem.code}`, state.problem.data)}</p>
        )}
        {state.step === 'failed' && <p className="box bad">{t('opening.failed')}</p>}
      </div>
      {state.step === 'checked' && (
        <CheckResult
          key={state.number}
          checked={state.checked}
          files={state.files}
          kept={kept}
          onKept={onKept}
        />
      )}
    </>
  );
}
