import type { ReactNode } from 'react';
import type { Proof } from '../../checklist/prove/index.ts';
import { useText } from '../language/text-context.ts';

/** What was proven of a checklist, in figures. */
export function ProofSummary({ proof: { claims, paths, oneSided } }: { proof: Proof }): ReactNode {
  const { t } = useText();
  const count = (outcome: string): number => claims.filter((claim) => claim.outcome === outcome).length;
  return (
    <>
      <h3>{t('proof.title')}</h3>
      <p>{t('proof.text')}</p>
      <ul>
        <li>{t('proof.holds', { count: count('holds') })}</li>
        <li>{t('proof.refuted', { count: count('refuted') })}</li>
        {count('undecided') > 0 && <li>{t('proof.undecided', { count: count('undecided') })}</li>}
        {paths && <li>{t('proof.paths', { ...paths, count: grouped(paths.count) })}</li>}
        {oneSided.length > 0 && <li>{t('proof.one-sided', { count: oneSided.length })}</li>}
      </ul>
    </>
  );
}

/** More digits than a number can hold; where nobody would read them all, as a power of ten. */
function grouped(digits: string): string {
  if (digits.length <= 12) return digits.replace(/\B(?=(\d{3})+$)/g, ',');
  const power = String(digits.length - 1).replace(/\d/g, (digit) => '⁰¹²³⁴⁵⁶⁷⁸⁹'.charAt(Number(digit)));
  return `${digits.slice(0, 1)}.${digits.slice(1, 3)} × 10${power}`;
}
