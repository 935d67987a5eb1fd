import type { ReactNode } from 'react';
import type { Answer, Question } from '../../checklist/index.ts';
import { OvertakenBox } from '../controls/overtaken-box.tsx';
import { useText } from '../language/text-context.ts';
import { AnswerWords } from '../review/answer-rows.tsx';

interface Props {
  question: Question;
  /** What was answered elsewhere. */
  answer: Answer | undefined;
  onMine: () => void;
  onTheirs: () => void;
}

/** Two answers to one question, given in two tabs. */
export function Overtaken({ question, answer, onMine, onTheirs }: Props): ReactNode {
  const { t } = useText();
  return (
    <OvertakenBox theirs={t('overtaken.theirs')} onMine={onMine} onTheirs={onTheirs}>
      <p>{t('overtaken.text')}</p>
      {answer ? <AnswerWords question={question} answer={answer} /> : <p>{t('overtaken.cleared')}</p>}
    </OvertakenBox>
  );
}
