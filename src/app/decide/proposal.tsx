import type { ReactNode } from 'react';
import type { Findings, Verdict } from '../../findings/index.ts';
import { provisionText } from '../../statement/index.ts';
import { useModel } from '../assessment/session-context.ts';
import { useWords } from '../language/use-words.ts';
import { Reason } from './reason.tsx';
import { VERDICT_TONES } from './tones.ts';

/** What follows from the answers by the rules, why, and on which legal grounds. */
export function Proposal({ findings, verdict }: { findings: Findings; verdict: Verdict }): ReactNode {
  const words = useWords();
  const { t, date } = words;
  const { register } = useModel().checklist;
  const { provisional, reasons, grounds, inherentRisk } = findings;
  return (
    <>
      <section className={`verdict ${VERDICT_TONES[verdict]}`} aria-labelledby="proposal">
        <h2 id="proposal">{t('decide.proposal')}</h2>
        <p className="verdict-words">{t(`verdict.${verdict}`)}</p>
        <p>{t(`verdict.${verdict}.meaning`)}</p>
        {provisional && (
          <p>
            <strong>{t('decide.provisional')}</strong>
          </p>
        )}
        <p className="soft small">{t('decide.inherent-risk', { risk: t(`risk.${inherentRisk}`) })}</p>
      </section>
      <h2>{t('decide.why')}</h2>
      <ul className="plain reasons">
        {reasons.map((reason) => (
          <Reason key={reason.rule} reason={reason} />
        ))}
      </ul>
      {grounds.length > 0 && (
        <>
          <h2>{t('grounds.title')}</h2>
          <ul>
            {grounds.map((id) => (
              <li key={id}>{provisionText(id, register, words)}</li>
            ))}
          </ul>
          <p className="soft small">{t('grounds.note', { date: date(register.lawsCheckedOn) })}</p>
        </>
      )}
    </>
  );
}
