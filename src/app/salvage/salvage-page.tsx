import { useState, type ReactNode } from 'react';
import { useLocation } from 'wouter';
import { journeyOf } from '../../checklist/index.ts';
import type { Details } from '../../record/index.ts';
import { NotHere } from '../assessment/not-here.tsx';
import { draftOf, dropDraft } from '../controls/draft.ts';
import { useOneAtATime } from '../controls/use-one-at-a-time.ts';
import { JourneyWords } from '../language/journey-words.tsx';
import { useTexts } from '../language/text-context.ts';
import { WithTexts } from '../language/with-texts.tsx';
import { withWords } from '../language/with-words.tsx';
import { useLoaded } from '../controls/use-loaded.ts';
import { casePath } from '../routes.ts';
import { Loading } from '../shell/loading.tsx';
import { beginSalvaged } from './begin-salvaged.ts';
import { shownSalvage } from './load-salvage.ts';
import { LostDetails } from './lost-details.tsx';
import { NoWay } from './no-way.tsx';
import { SalvageOffer } from './salvage-offer.tsx';
import type { Problem } from './salvage-problem.tsx';

/** What of a damaged assessment can be taken over into a new one. Nothing happens before one says so. */
export const SalvagePage = withWords(Page, 'salvage');

function Page({ id }: { id: string }): ReactNode {
  const { language } = useTexts();
  const [, navigate] = useLocation();
  const [round, setRound] = useState(0);
  const [problem, setProblem] = useState<Problem | null>(null);
  const { busy, run } = useOneAtATime();
  const [isAsking, setAsking] = useState(false);
  const shown = useLoaded(`${id} ${language} ${String(round)}`, () => shownSalvage(id, language));
  if (shown === undefined) return <Loading />;
  if (shown.state === 'gone') return <NotHere />;
  if (shown.state !== 'ready') return <NoWay id={id} why={shown} />;
  const { plan, model, texts } = shown;

  const begin = async (details: Details): Promise<void> => {
    setProblem(null);
    try {
      const begun = await beginSalvaged(id, plan, details);
      if (begun === null) {
        setProblem('overtaken');
        setAsking(false);
        setRound(round + 1);
        return;
      }
      dropDraft(draftOf.details(id));
      navigate(casePath.tasks(begun));
    } catch (error) {
      console.error(error);
      setProblem('failed');
    }
  };

  return (
    <WithTexts texts={texts}>
      <JourneyWords journey={journeyOf(model.checklist)}>
        {isAsking ? (
          <LostDetails
            id={id}
            journey={journeyOf(model.checklist)}
            problem={problem}
            busy={busy}
            onDetails={(details) => run(() => begin(details))}
          />
        ) : (
          <SalvageOffer
            id={id}
            plan={plan}
            model={model}
            problem={problem}
            onAccept={() => {
              const { details } = plan;
              if (details) run(() => begin(details));
              else setAsking(true);
            }}
          />
        )}
      </JourneyWords>
    </WithTexts>
  );
}
