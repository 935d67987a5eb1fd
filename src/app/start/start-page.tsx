import { useState, type ReactNode } from 'react';
import { useLocation } from 'wouter';
import { startRecord, type Details } from '../../record/index.ts';
import { modelOf } from '../assessment/open-session.ts';
import { openStore } from '../assessment/open-store.ts';
import { now, today } from '../clock.ts';
import { draftOf, dropDraft } from '../controls/draft.ts';
import { useText } from '../language/text-context.ts';
import { casePath, HOME } from '../routes.ts';
import { BackLink } from '../shell/back-link.tsx';
import { Frame } from '../shell/frame.tsx';
import { useArrival } from '../shell/use-arrival.ts';
import { TOOL_VERSION } from '../version.ts';
import { DetailsForm } from './details-form.tsx';
import { noDetails } from './details-values.ts';

const CHECKLIST = 'supplier';

export function StartPage(): ReactNode {
  const { t } = useText();
  const [, navigate] = useLocation();
  const [wrong, setWrong] = useState(false);
  const [failed, setFailed] = useState(false);
  useArrival(t('start.page'), { wrong });

  const begin = async (details: Details): Promise<void> => {
    try {
      const { checklist, questions } = await modelOf(CHECKLIST);
      const { id, version, digest } = checklist;
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
