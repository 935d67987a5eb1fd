import type { ReactNode } from 'react';
import type { Checklist, Question, Texts } from '../../checklist/index.ts';
import type { Witness } from '../../checklist/prove/index.ts';
import { answerText } from '../../statement/index.ts';
import { useMoreText } from '../language/use-more-text.ts';
import { useWords } from '../language/use-words.ts';
import { WithTexts } from '../language/with-texts.tsx';
import './witness.css';

interface Props {
  checklist: Checklist;
  /** Those of the checklist, in the reader's language. */
  texts: Texts;
  witness: Witness;
}

/** Answers that show a fault: each question with its answer, in the words of the checklist. */
export function WitnessAnswers({ checklist, texts, witness }: Props): ReactNode {
  const questions = new Map(checklist.questions.map((question) => [question.id, question]));
  return (
    <WithTexts texts={texts}>
      <dl className="witness">
        {witness.answers.map(({ question, answer }) => {
          const asked = questions.get(question);
          return asked && <Given key={question} question={asked} answer={answer} />;
        })}
      </dl>
    </WithTexts>
  );
}

function Given({
  question,
  answer,
}: {
  question: Question;
  answer: Witness['answers'][number]['answer'];
}): ReactNode {
  const words = useWords();
  const { t } = useMoreText('checklists');
  const grades = answer.evidence?.map(({ grade }) => grade).join(t('controls.comma'));
  return (
    <div>
      <dt>
        {words.t(`${question.id}.name`)} <code>{question.id}</code>
      </dt>
      <dd>
        {answerText(question, answer, words)}
        {grades && <span className="soft"> {t('witness.evidence', { grades })}</span>}
      </dd>
    </div>
  );
}
