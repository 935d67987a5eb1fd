import type { ReactNode } from 'react';
import type { Because } from '../../findings/index.ts';
import { becauseText } from '../../statement/index.ts';
import { useWords } from '../language/use-words.ts';
import { QuestionLinks } from './question-links.tsx';

/** How many questions are listed before the rest folds away. */
const AT_ONCE = 6;

/** Why: the rule in words, and the questions that decide it. */
export function Reason({ reason }: { reason: Because }): ReactNode {
  const words = useWords();
  const { questions } = reason;
  return (
    <li>
      <p>{becauseText(reason, words)}</p>
      {questions.length > 0 && questions.length <= AT_ONCE && (
        <QuestionLinks questions={questions} origin="decide" />
      )}
      {questions.length > AT_ONCE && (
        <details>
          <summary>
            <span>{words.t('decide.questions', { count: questions.length })}</span>
          </summary>
          <div className="inside">
            <QuestionLinks questions={questions} origin="decide" />
          </div>
        </details>
      )}
    </li>
  );
}
