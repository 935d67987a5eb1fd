import { lazy, Suspense, useState, type ReactNode } from 'react';
import { useLocation } from 'wouter';
import type { Journey } from '../../checklist/index.ts';
import { append, startRecord, type Details, type EventBody } from '../../record/index.ts';
import { failureOf, type SaveFailure } from '../assessment/session.ts';
import { openStore } from '../assessment/open-store.ts';
import { findChecklist } from '../checklists/find-checklist.ts';
import { useHasOwn } from '../checklists/use-has-own.ts';
import { now, today } from '../clock.ts';
import { draftOf, dropDraft } from '../controls/draft.ts';
import { useOneAtATime } from '../controls/use-one-at-a-time.ts';
import { useText } from '../language/text-context.ts';
import { casePath, CHECKLISTS, HOME } from '../routes.ts';
import { firstOfLaws } from '../laws/first-of-laws.ts';
import { BackLink } from '../shell/back-link.tsx';
import { useArrival } from '../shell/use-arrival.ts';
import { TOOL_VERSION } from '../version.ts';
import { DetailsForm } from './details-form.tsx';
import { noDetails } from './details-values.ts';

const ChecklistChoice = lazy(async () => ({
  default: (await import('../checklists/checklist-choice.tsx')).ChecklistChoice,
}));

interface Props {
  checklist: string;
  journey: Journey;
  /** What the record is begun for: a transparency statement, with the questions on laws first. */
  purpose?: 'statement' | undefined;
}

/** Who or what is looked at; then the first question. */
export function StartForm({ checklist, journey, purpose }: Props): ReactNode {
  const { t } = useText();
  const [, navigate] = useLocation();
  const [wrong, setWrong] = useState(false);
  const [failure, setFailure] = useState<SaveFailure | null>(null);
  const { busy, run } = useOneAtATime();
  const hasOwn = useHasOwn();
  const draft = draftOf.start(journey);
  const title = t(purpose === 'statement' ? 'start.page-statement' : 'start.page');
  useArrival(title, { wrong });

  const begin = async (details: Details): Promise<void> => {
    try {
      const found = await findChecklist(checklist);
      if (!found) {
        navigate(CHECKLISTS);
        return;
      }
      const { id, version, digest, questions } = found.checklist;
      const started = startRecord({
        id: crypto.randomUUID(),
        tool: TOOL_VERSION,
        checklist: { id, version, digest },
        details,
        at: now(),
      });
      const wanted = purpose === 'statement' ? firstOfLaws(found.checklist) : undefined;
      // Whoever comes for a statement has said that one is wanted.
      const record = wanted === undefined ? started : append(started, saysYes(wanted), now());
      await (await openStore()).create(record);
      dropDraft(draft);
      const next = questions.findIndex((one) => one.id === wanted) + 1;
      navigate(casePath.question(record.id, questions[next]?.id ?? ''));
    } catch (error) {
      console.error(error);
      setFailure(failureOf(error));
    }
  };

  return (
    <div className="narrow">
      <BackLink href={HOME}>{t('nav.back-home')}</BackLink>
      {failure && (
        <div className="box bad" role="alert">
          <p>{t('saving.failed')}</p>
          <p>{t(`saving.failed.${failure}`)}</p>
        </div>
      )}
      <DetailsForm
        title={title}
        initial={noDetails(today())}
        journey={journey}
        action={t('start.begin')}
        before={
          hasOwn && (
            <Suspense>
              <ChecklistChoice chosen={checklist} journey={journey} />
            </Suspense>
          )
        }
        draft={draft}
        onWrong={setWrong}
        busy={busy}
        onDetails={(details) => run(() => begin(details))}
      />
    </div>
  );
}

const saysYes = (question: string): EventBody => ({ type: 'answered', question, answer: { value: 'yes' } });
