import type { ReactNode } from 'react';
import type { Answer } from '../../checklist/index.ts';
import type { Model } from '../../questionnaire/index.ts';
import { answerText } from '../../statement/index.ts';
import { useMoreText } from '../language/use-more-text.ts';
import { useWords } from '../language/use-words.ts';

interface Props {
  question: string;
  answer: Answer | undefined;
  model: Model;
}

/** An answer in words, with all that was given beside it. @param model of the checklist by which it was given */
export function GivenAnswer({ question, answer, model }: Props): ReactNode {
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
