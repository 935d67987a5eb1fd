import type { ReactNode } from 'react';
import type { Answer } from '../../checklist/index.ts';
import type { AnswerChange } from '../../findings/compare/index.ts';
import type { Model } from '../../questionnaire/index.ts';
import { answerText } from '../../statement/index.ts';
import { Tag } from '../controls/tag.tsx';
import { useMoreText } from '../language/use-more-text.ts';
import { useWords } from '../language/use-words.ts';

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

interface GivenProps {
  question: string;
  answer: Answer | undefined;
  model: Model;
}

function GivenAnswer({ question, answer, model }: GivenProps): ReactNode {
  const words = useWords();
  const { t, date } = useMoreText('follow');
  if (!answer || model.indexOf(question) < 0) return <p className="soft">{t('compare.no-answer')}</p>;
  const { reason, note, evidence = [] } = answer;
  return (
    <>
      <p className="given">{answerText(model.question(question), answer, words)}</p>
      {reason && <p className="soft small given">{t('compare.reason', { text: reason })}</p>}
      {note && <p className="soft small given">{t('compare.note', { text: note })}</p>}
      {evidence.map(({ title, grade, date: made }, at) => (
        <p key={at} className="soft small">
          {words.t('progress.evidence', { title, grade, date: date(made) })}
        </p>
      ))}
    </>
  );
}
