import type { ReactNode } from 'react';
import type { Answer, Question } from '../../checklist/index.ts';
import { useText } from '../language/text-context.ts';
import { AnswerWords } from '../review/answer-rows.tsx';

interface Props {
  question: Question;
  /** What was answered elsewhere. */
  answer: Answer | undefined;
  onMine: () => void;
  onTheirs: () => void;
}

/** Two answers to one question, given in two tabs: neither takes the place of the other in silence. */
export function Overtaken({ question, answer, onMine, onTheirs }: Props): ReactNode {
  const { t } = useText();
  return (
    <div className="box warn">
      <p>{t('overtaken.text')}</p>
      {answer ? <AnswerWords question={question} answer={answer} /> : <p>{t('overtaken.cleared')}</p>}
      <p className="buttons">
        <button type="button" className="button quiet" onClick={onMine}>
          {t('overtaken.mine')}
        </button>
        <button type="button" className="button quiet" onClick={onTheirs}>
          {t('overtaken.theirs')}
        </button>
      </p>
    </div>
  );
}
