import type { ReactNode } from 'react';
import { Link } from 'wouter';
import type { LawFinding } from '../../findings/index.ts';
import type { TransparencyInput } from '../../statement/compose/transparency/index.ts';
import { Tag } from '../controls/tag.tsx';
import { casePath } from '../routes.ts';
import { Criteria } from './criteria.tsx';
import { APPLIES_TONES } from './tones.ts';

interface Props {
  finding: LawFinding;
  input: TransparencyInput;
}

/** One law: may it apply and why, by when it is due, what the draft lacks. */
export function LawCard({ finding, input }: Props): ReactNode {
  const { t, date } = input.words;
  const { law, applies, chosen, due, gaps } = finding;
  return (
    <div className="card law-card">
      <h3>{t(`law.${law.id}.name`)}</h3>
      <p className="row">
        <Tag tone={APPLIES_TONES[applies]}>{t(`applies.${applies}`)}</Tag>
        {chosen && <Tag tone="good">{t('lawpage.chosen')}</Tag>}
      </p>
      <p>{t(`law.${law.id}.who`)}</p>
      {law.state !== 'in-force' && <p className="small">{t(`law.${law.id}.state`)}</p>}
      {(chosen || applies === 'yes') && (
        <p className="small soft">
          {t('lawpage.gaps', { count: gaps.length })}
          {due !== null && `${t('list.semicolon')}${t('lawpage.due', { day: date(due) })}`}
        </p>
      )}
      <details>
        <summary>
          <span>
            {t('lawpage.why')}
            <span className="hidden-visually"> {t(`law.${law.id}.name`)}</span>
          </span>
        </summary>
        <Criteria finding={finding} input={input} />
      </details>
      <p>
        <Link href={casePath.law(input.record.id, law.id)}>
          {t('lawpage.open')}
          <span className="hidden-visually"> {t(`law.${law.id}.name`)}</span>
        </Link>
      </p>
    </div>
  );
}
