import { lazy, Suspense, useEffect, useState, type ReactNode } from 'react';
import { useLocation } from 'wouter';
import { BUNDLED } from '../../checklist/bundled.ts';
import { startRecord, type Details } from '../../record/index.ts';
import { openStore } from '../assessment/open-store.ts';
import { findChecklist } from '../checklists/find-checklist.ts';
import { now, today } from '../clock.ts';
import { draftOf, dropDraft } from '../controls/draft.ts';
import { useText } from '../language/text-context.ts';
import { casePath, CHECKLISTS, HOME } from '../routes.ts';
import { BackLink } from '../shell/back-link.tsx';
import { Frame } from '../shell/frame.tsx';
import { useArrival } from '../shell/use-arrival.ts';
import { TOOL_VERSION } from '../version.ts';
import { DetailsForm } from './details-form.tsx';
import { noDetails } from './details-values.ts';

const ChecklistChoice = lazy(async () => ({
  default: (await import('../checklists/checklist-choice.tsx')).ChecklistChoice,
}));

/** @param checklist key of the checklist, where one was chosen */
export function StartPage({ checklist = BUNDLED[0] ?? '' }: { checklist?: string | undefined }): ReactNode {
  const { t } = useText();
  const [, navigate] = useLocation();
  const [wrong, setWrong] = useState(false);
  const [failed, setFailed] = useState(false);
  const isChoice = useIsChoice();
  useArrival(t('start.page'), { wrong });

  const begin = async (details: Details): Promise<void> => {
    try {
      const found = await findChecklist(checklist);
      if (!found) {
        navigate(CHECKLISTS);
        return;
      }
      const { id, version, digest, questions } = found.checklist;
      const record = startRecord({
        id: crypto.randomUUID(),
        tool: TOOL_VERSION,
        checklist: { id, version, digest },
        details,
        at: now(),
      });
      await (await openStore()).create(record);
      dropDraft(draftOf.start);
      // Asks the browser not to clear this site's data when room gets short; it may decline.
      void navigator.storage.persist().catch(() => false);
      navigate(casePath.question(record.id, questions[0]?.id ?? ''));
    } catch (error) {
      console.error(error);
      setFailed(true);
    }
  };

  return (
    <Frame>
      <div className="narrow">
        <BackLink href={HOME}>{t('nav.back-home')}</BackLink>
        {failed && (
          <div className="box bad" role="alert">
            <p>{t('saving.failed')}</p>
            <p>{t('saving.failed.other')}</p>
          </div>
        )}
        <DetailsForm
          title={t('start.page')}
          initial={noDetails(today())}
          action={t('start.begin')}
          before={
            isChoice && (
              <Suspense>
                <ChecklistChoice chosen={checklist} />
              </Suspense>
            )
          }
          draft={draftOf.start}
          onWrong={setWrong}
          onDetails={(details) => {
            void begin(details);
          }}
        />
      </div>
    </Frame>
  );
}

/** Is there more than one checklist? Most have one, and are asked nothing. */
function useIsChoice(): boolean {
  const [isChoice, setIsChoice] = useState(BUNDLED.length > 1);
  useEffect(() => {
    void openStore()
      .then(({ checklists }) => checklists.list())
      .then(
        (own) => setIsChoice(BUNDLED.length + own.length > 1),
        // Without storage nothing can be begun either, and that is said then.
        () => undefined,
      );
  }, []);
  return isChoice;
}
