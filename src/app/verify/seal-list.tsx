import type { ReactNode } from 'react';
import type { VerifiedSeal } from '../../statement/verify/index.ts';
import { useText } from '../language/text-context.ts';

/** Who signed the record with a key, by fingerprint, and how much of it. */
export function SealList({ seals }: { seals: readonly VerifiedSeal[] }): ReactNode {
  const { t } = useText();
  if (seals.length === 0) return <p>{t('verify.no-signature')}</p>;
  return (
    <ul>
      {seals.map(({ seq, state, fingerprint, covers, uncovered }) => (
        <li key={seq}>
          {t(`verify.seal.${state}`, { fingerprint, covers })}{' '}
          {state === 'valid' &&
            (uncovered > 0 ? t('verify.seal.uncovered', { count: uncovered }) : t('verify.seal.covers-all'))}
        </li>
      ))}
    </ul>
  );
}
