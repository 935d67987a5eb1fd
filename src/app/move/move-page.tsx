import { useState, type ReactNode } from 'react';
import { Link, useLocation } from 'wouter';
import { carryOut } from '../../exchange/move/index.ts';
import { openStore } from '../assessment/open-store.ts';
import { useSession, useSessionView } from '../assessment/session-context.ts';
import { now } from '../clock.ts';
import { useLoaded } from '../controls/use-loaded.ts';
import { useOneAtATime } from '../controls/use-one-at-a-time.ts';
import { useText, useTexts } from '../language/text-context.ts';
import { withWords } from '../language/with-words.tsx';
import { casePath } from '../routes.ts';
import { BackLink } from '../shell/back-link.tsx';
import { Loading } from '../shell/loading.tsx';
import { useArrival } from '../shell/use-arrival.ts';
import { TOOL_VERSION } from '../version.ts';
import { planned } from './load-move.ts';
import { MoveLists } from './move-lists.tsx';

/** A newer version of the checklist is here: what would become of the answers. Nothing happens before one says so. */
export const MovePage = withWords(Page, 'move');

function Page(): ReactNode {
  const { t } = useText();
  const { language } = useTexts();
  const [, navigate] = useLocation();
  const { record, assessment } = useSessionView();
  const session = useSession();
  const { busy, run } = useOneAtATime();
  const [problem, setProblem] = useState<'failed' | 'overtaken' | null>(null);
  const loaded = useLoaded(`${record.head.digest} ${language}`, () => planned(record, language));
  useArrival(t('move.page'));
  if (loaded === undefined) return <Loading />;
  const from = record.checklist.version;
  const to = loaded?.now.model.checklist.version ?? from;

  const goOn = async (): Promise<void> => {
    if (!loaded) return;
    setProblem(null);
    // What is accepted here is what was shown.
    if ((await session.current())?.head.digest !== record.head.digest) {
      setProblem('overtaken');
      return;
    }
    const around = { id: crypto.randomUUID(), tool: TOOL_VERSION, at: now() };
    try {
      const moved = carryOut(loaded.plan, record, loaded.now.model.checklist, around);
      await (await openStore()).create(moved);
      navigate(casePath.moved(moved.id));
    } catch (error) {
      console.error(error);
      setProblem('failed');
    }
  };

  return (
    <>
      <BackLink href={casePath.tasks(record.id)}>{t('nav.back-tasks')}</BackLink>
      <h1>{t('move.page')}</h1>
      {!loaded && <p className="box info">{t('move.none')}</p>}
      {loaded && (
        <>
          <p className="lead">{t('move.lead', { from, to })}</p>
          <p>{t('move.findings', { to })}</p>
          {assessment.invitations.length > 0 && <p>{t('move.declarations-stay')}</p>}
          <MoveLists loaded={loaded} />
          {assessment.stage === 'answering' ? (
            <p className="buttons">
              <button type="button" className="button" aria-disabled={busy} onClick={() => run(goOn)}>
                {t('move.go', { to })}
              </button>
              <Link href={casePath.tasks(record.id)} className="button quiet">
                {t('move.stay', { from })}
              </Link>
            </p>
          ) : (
            <p className="box info">{t('move.not-decided')}</p>
          )}
          {problem && (
            <p className="field-error" role="alert">
              {t(`move.${problem}`)}
            </p>
          )}
        </>
      )}
    </>
  );
}
