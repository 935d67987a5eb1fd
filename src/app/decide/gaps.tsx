import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { SEVERITIES, type GapFinding } from '../../findings/index.ts';
import { flagText, triggerName } from '../../statement/index.ts';
import { useSessionView } from '../assessment/session-context.ts';
import { Tag } from '../controls/tag.tsx';
import { useWords } from '../language/use-words.ts';
import { casePath } from '../routes.ts';
import { SEVERITY_TONES } from './tones.ts';

/** What falls short, by severity; each leads to its question. */
export function Gaps({ gaps }: { gaps: readonly GapFinding[] }): ReactNode {
  const { t } = useWords();
  return (
    <>
      <h2>{t('gaps.title')}</h2>
      <p>{t('gaps.count', { count: gaps.length })}</p>
      {SEVERITIES.map((severity) => {
        const own = gaps.filter((gap) => gap.severity === severity);
        if (own.length === 0) return null;
        return (
          <section key={severity}>
            <h3>
              <Tag tone={SEVERITY_TONES[severity]}>{t(`severity.${severity}`)}</Tag>{' '}
              {t('gaps.of-severity', { count: own.length })}
            </h3>
            <p className="soft">{t(`severity.${severity}.meaning`)}</p>
            <ul className="plain reasons">
              {own.map((gap) => (
                <Gap key={gap.question} gap={gap} />
              ))}
            </ul>
          </section>
        );
      })}
    </>
  );
}

function Gap({ gap: { question, stage, counts, triggers, flags } }: { gap: GapFinding }): ReactNode {
  const words = useWords();
  const { t } = words;
  const { record } = useSessionView();
  return (
    <li>
      <p>
        <Link href={casePath.question(record.id, question, 'decide')}>{t(`${question}.name`)}</Link>
        {t('list.colon')}
        {t(`counts.${counts}`)}
        {stage !== undefined && <span className="soft small"> {t(`stage-of.${stage}`)}</span>}
      </p>
      {triggers.length + flags.length > 0 && (
        <ul>
          {triggers.map((code) => (
            <li key={code}>
              <strong>{triggerName(code, words)}</strong>
            </li>
          ))}
          {flags.map((key) => (
            <li key={key}>{flagText(key, words)}</li>
          ))}
        </ul>
      )}
    </li>
  );
}
