import type { ReactNode } from 'react';
import type { RecommendationChange } from '../../findings/compare/index.ts';
import type { Status } from '../../findings/index.ts';
import { Tag } from '../controls/tag.tsx';
import { STATUS_TONES } from '../decide/tones.ts';
import { useMoreText } from '../language/use-more-text.ts';

/** Every recommendation with its two statuses, and the themes that count otherwise than before. */
export function StatusChanges({ rows }: { rows: readonly RecommendationChange[] }): ReactNode {
  const { t } = useMoreText('follow');
  const isSame = rows.every(({ then, now }) => then === now);
  return (
    <>
      <h2 id="recommendations">{t('compare.recommendations')}</h2>
      {isSame && <p>{t('compare.recommendations-same')}</p>}
      <table className="sides" aria-labelledby="recommendations">
        <thead>
          <tr>
            <th scope="col">{t('compare.what')}</th>
            <th scope="col">{t('compare.then')}</th>
            <th scope="col">{t('compare.now')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.id} className={row.then === row.now ? undefined : 'moved'}>
              <th scope="row">
                {t(`${row.section}.title`)}
                <Themes row={row} />
              </th>
              <td data-label={t('compare.then')}>
                <StatusTag status={row.then} />
              </td>
              <td data-label={t('compare.now')}>
                <StatusTag status={row.now} />
                {row.then !== row.now && <span className="small"> {t('compare.changed')}</span>}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}

function StatusTag({ status }: { status: Status | undefined }): ReactNode {
  const { t } = useMoreText('follow');
  if (status === undefined) return <span className="soft">{t('compare.absent')}</span>;
  return <Tag tone={STATUS_TONES[status]}>{t(`status.${status}`)}</Tag>;
}

function Themes({ row: { themes } }: { row: RecommendationChange }): ReactNode {
  const { t } = useMoreText('follow');
  if (themes.length === 0) return null;
  const word = (counts: string | undefined): string => t(`counts.${counts ?? 'not-asked'}`);
  return (
    <details>
      <summary>
        <span>{t('compare.themes', { count: themes.length })}</span>
      </summary>
      <ul className="inside plain">
        {themes.map(({ question, then, now }) => (
          <li key={question}>
            {t('compare.theme', { name: t(`${question}.name`), then: word(then), now: word(now) })}
          </li>
        ))}
      </ul>
    </details>
  );
}
