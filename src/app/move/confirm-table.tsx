import type { ReactNode } from 'react';
import type { Move } from '../../record/index.ts';
import { useText } from '../language/text-context.ts';
import type { Side } from './load-move.ts';
import '../compare/compare.css';

interface Props {
  move: Move;
  then: Side | undefined;
  now: Side;
}

/** Answers that wait for a word, and why; where the words have changed, both stand side by side. */
export function ConfirmTable({ move, then, now }: Props): ReactNode {
  const { t } = useText();
  return (
    <table className="sides" aria-labelledby="confirm">
      <thead>
        <tr>
          <th scope="col">{t('move.question')}</th>
          <th scope="col">{t('move.asked-then', { version: move.from.version })}</th>
          <th scope="col">{t('move.asked-now', { version: now.model.checklist.version })}</th>
        </tr>
      </thead>
      <tbody>
        {move.confirm.map(({ question, reasons }) => (
          <tr key={question}>
            <th scope="row">
              {t(`${question}.name`)}
              {reasons.map((reason) => (
                <span key={reason} className="soft small block">
                  {t(`move.reason.${reason}`)}
                </span>
              ))}
            </th>
            <td data-label={t('move.asked-then', { version: move.from.version })}>
              {then?.texts[`${question}.ask`] ?? ''}
            </td>
            <td data-label={t('move.asked-now', { version: now.model.checklist.version })}>
              {now.texts[`${question}.ask`] ?? ''}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
