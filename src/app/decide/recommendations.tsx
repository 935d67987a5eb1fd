import type { ReactNode } from 'react';
import { Link } from 'wouter';
import type { RecommendationFinding } from '../../findings/index.ts';
import { becauseText } from '../../statement/index.ts';
import { useSessionView } from '../assessment/session-context.ts';
import { Tag } from '../controls/tag.tsx';
import { useWords } from '../language/use-words.ts';
import { casePath } from '../routes.ts';
import { STATUS_TONES } from './tones.ts';

/** The nine rows: status, why, and what would clear it. */
export function Recommendations({ rows }: { rows: readonly RecommendationFinding[] }): ReactNode {
  const { t } = useWords();
  return (
    <>
      <h2 id="rows">{t('decide.rows')}</h2>
      <table className="folding" aria-labelledby="rows">
        <thead>
          <tr>
            <th scope="col">{t('summary.recommendation')}</th>
            <th scope="col">{t('summary.status')}</th>
            <th scope="col">{t('findings.because')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <Row key={row.id} row={row} />
          ))}
        </tbody>
      </table>
    </>
  );
}

function Row({ row }: { row: RecommendationFinding }): ReactNode {
  const words = useWords();
  const { t } = words;
  const { record } = useSessionView();
  return (
    <tr>
      <th scope="row">
        <Link href={casePath.section(record.id, row.section)}>{t(`${row.section}.title`)}</Link>
      </th>
      <td>
        <Tag tone={STATUS_TONES[row.status]}>{t(`status.${row.status}`)}</Tag>
        {row.provisional && <span className="small soft"> {t('summary.provisional')}</span>}
      </td>
      <td>
        <ul>
          {row.because.map((reason) => (
            <li key={reason.rule}>{becauseText(reason, words)}</li>
          ))}
        </ul>
        {row.clearedBy.length > 0 && (
          <details>
            <summary>
              <span>
                {t('findings.cleared-by')}
                <span className="hidden-visually"> {t(`${row.section}.title`)}</span>
              </span>
            </summary>
            <ul className="inside plain">
              {row.clearedBy.map(({ question, need, grade }) => (
                <li key={`${question} ${need}`}>
                  <Link href={casePath.question(record.id, question, 'decide')}>
                    {t(`clearedBy.${need}`, { question: t(`${question}.name`), grade: grade ?? '' })}
                  </Link>
                </li>
              ))}
            </ul>
          </details>
        )}
      </td>
    </tr>
  );
}
