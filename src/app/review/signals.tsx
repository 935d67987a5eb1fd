import type { ReactNode } from 'react';
import { Link } from 'wouter';
import type { Findings } from '../../findings/index.ts';
import { flagText, triggerName } from '../../statement/index.ts';
import { useSessionView } from '../assessment/session-context.ts';
import { Tag } from '../controls/tag.tsx';
import { useWords } from '../language/use-words.ts';
import { QuestionLinks } from '../decide/question-links.tsx';
import { casePath } from '../routes.ts';

/** Open triggers and red flags, before everything else. */
export function Signals({ findings }: { findings: Findings }): ReactNode {
  const words = useWords();
  const { t } = words;
  const { record } = useSessionView();
  const triggers = findings.triggers.filter(({ state }) => state !== 'cleared');
  const flags = findings.redFlags.filter(({ state }) => state === 'open');
  return (
    <>
      <h2>{t('review.triggers')}</h2>
      {triggers.length === 0 && <p>{t('triggers.none')}</p>}
      {triggers.map(({ code, state, questions }) => (
        <div key={code} className="box bad">
          <h3>
            {triggerName(code, words)} <Tag tone="bad">{t(`triggerState.${state}`)}</Tag>
          </h3>
          <p>{t(`trigger.${code}.result`)}</p>
          <QuestionLinks questions={questions} origin="review" />
        </div>
      ))}
      <h2>{t('flags.title')}</h2>
      <p>{t('flags.count', { count: flags.length })}</p>
      {flags.length > 0 && (
        <ul>
          {flags.map(({ key, question }) => (
            <li key={key}>
              <Link href={casePath.question(record.id, question, 'review')}>{t(`${question}.name`)}</Link>
              {t('list.colon')}
              {flagText(key, words)}
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
