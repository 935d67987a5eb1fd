import type { ReactNode } from 'react';
import type { Outcome } from '../../record/index.ts';
import { Tag } from '../controls/tag.tsx';
import { VERDICT_TONES } from '../decide/tones.ts';
import { useText } from '../language/text-context.ts';

/** How one copy ends: what was decided, by whom, and whether it is out in the world. */
export function OutcomeWords({ outcome }: { outcome: Outcome }): ReactNode {
  const { t, date } = useText();
  const { decision, adoption, issuedOn, signature } = outcome;
  if (!decision && !adoption && issuedOn === null && !signature)
    return <p className="soft">{t('merge.not-decided')}</p>;
  return (
    <>
      {decision && (
        <p>
          <Tag tone={VERDICT_TONES[decision.value]}>{t(`verdict.${decision.value}`)}</Tag>{' '}
          {t('merge.by', { ...decision.by, date: date(decision.decidedOn) })}
        </p>
      )}
      {decision?.reasons && <p className="given">{decision.reasons}</p>}
      {adoption && <p>{t('merge.by', { ...adoption.by, date: date(adoption.adoptedOn) })}</p>}
      {signature && <p>{t('merge.by', { ...signature.by, date: date(signature.signedOn) })}</p>}
      {issuedOn !== null && <p>{t('merge.issued', { date: date(issuedOn) })}</p>}
    </>
  );
}
