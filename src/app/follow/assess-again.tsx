import { useState, type ReactNode } from 'react';
import { Link, useLocation } from 'wouter';
import type { LeftAnswer } from '../../exchange/index.ts';
import { fold } from '../../record/index.ts';
import { openStore } from '../assessment/open-store.ts';
import { modelOf } from '../assessment/open-session.ts';
import { useModel, useSession } from '../assessment/session-context.ts';
import { findNewer } from '../checklists/find-checklist.ts';
import { now, today } from '../clock.ts';
import { useOneAtATime } from '../controls/use-one-at-a-time.ts';
import { useMoreText } from '../language/use-more-text.ts';
import { casePath } from '../routes.ts';
import { TOOL_VERSION } from '../version.ts';

interface Started {
  id: string;
  carried: number;
  left: LeftAnswer[];
}

/** Starts a new record with the answers of this one, and says what the checklist of today has no place for. */
export function AssessAgain(): ReactNode {
  const { t } = useMoreText('follow');
  const model = useModel();
  const session = useSession();
  const [, navigate] = useLocation();
  const { busy, run } = useOneAtATime();
  const [started, setStarted] = useState<Started | null>(null);
  const [failed, setFailed] = useState(false);

  const start = async (): Promise<void> => {
    const record = await session.current();
    if (!record) return;
    try {
      const { reassess } = await import('../../exchange/index.ts');
      const found = await findNewer(record.checklist);
      const current = found ? modelOf(found.checklist) : model;
      const next = reassess(current, record, {
        id: crypto.randomUUID(),
        tool: TOOL_VERSION,
        at: now(),
        assessedOn: today(),
      });
      await (await openStore()).create(next.record);
      const { id } = next.record;
      if (next.left.length === 0) navigate(casePath.details(id));
      else setStarted({ id, left: next.left, carried: fold(next.record).changes.length });
    } catch (error) {
      console.error(error);
      setFailed(true);
    }
  };

  return (
    <>
      <p>{t('follow.text')}</p>
      {started ? (
        <div className="box info" role="status">
          <p>{t('follow.carried', { count: started.carried })}</p>
          <p>{t('follow.left', { count: started.left.length })}</p>
          <ul>
            {started.left.map(({ question, code }) => (
              <li key={question}>
                {t(`reassess.${code}`, {
                  question: model.indexOf(question) < 0 ? question : t(`${question}.name`),
                })}
              </li>
            ))}
          </ul>
          <p>
            <Link href={casePath.details(started.id)} className="button">
              {t('follow.open-new')}
            </Link>
          </p>
        </div>
      ) : (
        <p>
          <button type="button" className="button quiet" aria-disabled={busy} onClick={() => run(start)}>
            {t('follow.again')}
          </button>
        </p>
      )}
      <p className="soft small">{t('follow.again-text')}</p>
      {failed && (
        <p className="field-error" role="alert">
          {t('follow.failed')}
        </p>
      )}
    </>
  );
}
