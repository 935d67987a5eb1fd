import type { ReactNode } from 'react';
import { Link } from 'wouter';
import type { Decision } from '../../record/index.ts';
import { useSessionView } from '../assessment/session-context.ts';
import { useWords } from '../language/use-words.ts';
import { casePath } from '../routes.ts';
import { VERDICT_TONES } from './tones.ts';

interface Props {
  decision: Decision;
  closed: boolean;
  onAgain: () => void;
}

export function DecisionTaken({ decision, closed, onAgain }: Props): ReactNode {
  const { t, date } = useWords();
  const { record } = useSessionView();
  const { value, by, reasons, decidedOn, proposed } = decision;
  return (
    <>
      <div className={`verdict ${VERDICT_TONES[value]}`} role="status">
        <p className="verdict-words">{t(`verdict.${value}`)}</p>
        <p>
          {t('decide.taken', { name: by.name, role: by.role, date: date(decidedOn) })}{' '}
          {t(value === proposed ? 'decision.agrees' : 'decision.departs', {
            verdict: t(`verdict.${proposed}`),
          })}
        </p>
        {reasons && <p className="given">{reasons}</p>}
      </div>
      <p className="buttons">
        <Link href={casePath.statement(record.id)} className="button">
          {t('decide.to-statement')}
        </Link>
        {!closed && (
          <button type="button" className="button quiet" onClick={onAgain}>
            {t('decide.again')}
          </button>
        )}
      </p>
    </>
  );
}
