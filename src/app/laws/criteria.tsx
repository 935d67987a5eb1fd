import type { ReactNode } from 'react';
import type { LawFinding } from '../../findings/index.ts';
import { effectiveAnswer } from '../../questionnaire/index.ts';
import { type TransparencyInput } from '../../statement/compose/transparency/index.ts';
import { answerText, conditionText } from '../../statement/index.ts';

interface Props {
  finding: LawFinding;
  input: TransparencyInput;
}

/** Each part of the test of a law, its outcome, and what was answered. */
export function Criteria({ finding: { law, criteria }, input }: Props): ReactNode {
  const { words, model, state } = input;
  const { t } = words;
  return (
    <dl className="criteria inside" aria-label={t('lawpage.criteria-of')}>
      {criteria.map(({ id, holds, questions }) => {
        const when = law.criteria.find((one) => one.id === id)?.when;
        const answers = questions.flatMap((question) => {
          const answer = effectiveAnswer(model, state, question);
          return answer ? [answerText(model.question(question), answer, words)] : [];
        });
        return (
          <div key={id}>
            <dt>{when && conditionText(when, { words, question: model.question })}</dt>
            <dd>
              <strong>{t(`told.${holds}`)}</strong>
              <span className="soft small">
                {answers.length > 0
                  ? t('annex.answer', {
                      question: t('annex.answered'),
                      answer: answers.join(t('list.semicolon')),
                    })
                  : t('lawpage.no-answer')}
              </span>
            </dd>
          </div>
        );
      })}
    </dl>
  );
}
