import { useState, type ReactNode } from 'react';
import { useLocation } from 'wouter';
import { openStore } from '../assessment/open-store.ts';
import { failureOf, type SaveFailure } from '../assessment/session.ts';
import { now } from '../clock.ts';
import { useText } from '../language/text-context.ts';
import { startPath } from '../routes.ts';
import type { Checked } from './check-worker.ts';
import { keyOf } from './find-checklist.ts';
import type { ListedChecklist } from './use-checklists.ts';

interface Props {
  checked: Checked & { ok: true };
  files: Record<string, string>;
  kept: readonly ListedChecklist[] | undefined;
  onKept: () => Promise<void>;
}

/** Try it at once, or keep it for later. Trying keeps it too: an assessment cannot be opened without its checklist. */
export function UseIt({ checked, files, kept, onKept }: Props): ReactNode {
  const { t } = useText();
  const [, navigate] = useLocation();
  const [failure, setFailure] = useState<SaveFailure | null>(null);
  const { checklist, texts } = checked;
  const here = kept?.find(({ found }) => found.checklist.digest === checklist.digest)?.found;

  const keep = async (then: () => Promise<void> | void): Promise<void> => {
    setFailure(null);
    try {
      if (!here) await (await openStore()).checklists.keep({ checklist, texts, files, keptOn: now() });
      await then();
    } catch (error) {
      console.error(error);
      setFailure(failureOf(error));
    }
  };
  return (
    <>
      <p className="buttons">
        <button
          type="button"
          className="button"
          onClick={() => void keep(() => navigate(startPath(here ? keyOf(here) : checklist.digest)))}
        >
          {t('use.try')}
        </button>
        {!here && (
          <button type="button" className="button quiet" onClick={() => void keep(onKept)}>
            {t('use.keep')}
          </button>
        )}
      </p>
      <p role="status" className="soft">
        {here ? t(`use.${here.origin}`) : t('use.hint')}
      </p>
      {failure && (
        <p className="box bad" role="alert">
          {t(`saving.failed.${failure}`)}
        </p>
      )}
    </>
  );
}
