import type { ReactNode } from 'react';
import type { AnswerChange } from '../../findings/compare/index.ts';
import type { Model } from '../../questionnaire/index.ts';
import { Tag } from '../controls/tag.tsx';
import { useMoreText } from '../language/use-more-text.ts';
import { useWords } from '../language/use-words.ts';
import { GivenAnswer } from './given-answer.tsx';

interface Props {
  answers: readonly AnswerChange[];
  /** Each answer is read with the questions it was given to. */
  then: Model;
  now: Model;
}

/** The answers that differ, side by side. */
export function AnswerChanges({ answers, then, now }: Props): ReactNode {
  const words = useWords();
  const { t } = useMoreText('follow');
  return (
    <>
      <h2 id="answers">{t('compare.answers')}</h2>
      <p>{t('compare.answers-count', { count: answers.length })}</p>
      {answers.length > 0 && (
        <table className="sides" aria-labelledby="answers">
          <thead>
            <tr>
              <th scope="col">{t('compare.what')}</th>
              <th scope="col">{t('compare.then')}</th>
              <th scope="col">{t('compare.now')}</th>
            </tr>
          </thead>
          <tbody>
            {answers.map((one) => (
              <tr key={one.question}>
                <th scope="row">
                  {t(`${one.question}.name`)}
                  <span className="soft small block">
                    {t('compare.parts', {
                      parts: one.parts.map((part) => t(`compare.part.${part}`)).join(words.t('list.comma')),
                    })}
                  </span>
                </th>
                <td data-label={t('compare.then')}>
                  <GivenAnswer question={one.question} answer={one.then} model={then} />
                </td>
                <td data-label={t('compare.now')}>
                  <GivenAnswer question={one.question} answer={one.now} model={now} />
                  {one.unconfirmed && <Tag tone="warn">{t('compare.unconfirmed')}</Tag>}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </>
  );
}
