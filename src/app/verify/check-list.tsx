import type { ReactNode } from 'react';
import type { Check, CheckOutcome } from '../../statement/verify/index.ts';
import { Tag, type Tone } from '../controls/tag.tsx';
import { useText } from '../language/text-context.ts';

const TONES: Record<CheckOutcome, Tone> = { matches: 'good', differs: 'bad', 'not-checked': 'quiet' };

/** What was compared, what came of it, and what exactly differs. */
export function CheckList({ checks }: { checks: readonly Check[] }): ReactNode {
  const { t } = useText();
  return (
    <ul>
      {checks.map(({ id, outcome, findings }) => (
        <li key={id}>
          {t(`verify.check.${id}`)} <Tag tone={TONES[outcome]}>{t(`verify.outcome.${outcome}`)}</Tag>
          {findings.length > 0 && (
            <ul>
              {findings.map(({ code, data }, index) => (
                <li key={index}>
                  <bdi>{t(`verify.found.${code}`, data)}</bdi>
                </li>
              ))}
            </ul>
          )}
        </li>
      ))}
    </ul>
  );
}
