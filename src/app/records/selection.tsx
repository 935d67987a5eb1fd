import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { useMoreText } from '../language/use-more-text.ts';
import { backupPath, comparePath, portfolioPath } from '../routes.ts';
import { factsOf, type Listed } from './choose.ts';

interface Props {
  chosen: readonly Listed[];
  onClear: () => void;
}

/** What can be done with the records that are ticked. */
export function Selection({ chosen, onClear }: Props): ReactNode {
  const { t } = useMoreText('follow');
  if (chosen.length === 0) return <p className="soft small">{t('records.compare-hint')}</p>;
  const pair = pairOf(chosen);
  const suppliers = chosen.filter((one) => factsOf(one)?.journey === 'supplier');
  return (
    <div className="selection row" role="group" aria-label={t('records.chosen', { count: chosen.length })}>
      <span>{t('records.chosen', { count: chosen.length })}</span>
      {pair && (
        <Link href={comparePath(...pair)} className="button">
          {t('records.compare')}
        </Link>
      )}
      {suppliers.length > 1 && suppliers.length === chosen.length && (
        <Link href={portfolioPath(suppliers.map(({ summary }) => summary.id))} className="button quiet">
          {t('records.side-by-side')}
        </Link>
      )}
      <Link href={backupPath(chosen.map(({ summary }) => summary.id))} className="button quiet">
        {t('records.take')}
      </Link>
      <button type="button" className="plain-button" onClick={onClear}>
        {t('records.clear')}
      </button>
    </div>
  );
}

/** Two that can be compared, the earlier one first. */
function pairOf(chosen: readonly Listed[]): [string, string] | undefined {
  const [one, other] = chosen.map(({ summary }) => summary);
  if (!one || !other || chosen.length > 2) return undefined;
  if (one.checklist.id !== other.checklist.id) return undefined;
  const when = ({ details, startedAt }: typeof one): string => `${details.assessedOn} ${startedAt}`;
  return when(one) <= when(other) ? [one.id, other.id] : [other.id, one.id];
}
