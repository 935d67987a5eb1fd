import type { ReactNode } from 'react';
import type { Findings } from '../../findings/index.ts';
import { setAside } from '../../questionnaire/index.ts';
import { answerText } from '../../statement/index.ts';
import { useModel, useSession, useWalk } from '../assessment/session-context.ts';
import { QuestionLinks } from '../decide/question-links.tsx';
import { useWords } from '../language/use-words.ts';
import { focusOn } from '../shell/focus-on.ts';

/** What is missing, to confirm, expired or set aside. */
export function Remainder({ findings }: { findings: Findings }): ReactNode {
  const { t } = useWords();
  const { open, expired } = findings;
  return (
    <>
      <h2>{t('review.missing')}</h2>
      <p>{t('review.missing-count', { count: open.length })}</p>
      {open.length > 0 && (
        <details>
          <summary>
            <span>{t('review.missing-show')}</span>
          </summary>
          <div className="inside">
            <QuestionLinks questions={open} origin="review" />
          </div>
        </details>
      )}
      <ToConfirm questions={findings.toConfirm} />
      {expired.length > 0 && (
        <>
          <h2>{t('remainder.expired')}</h2>
          <p>{t('remainder.expired.intro')}</p>
          <QuestionLinks questions={[...new Set(expired.map(({ question }) => question))]} origin="review" />
        </>
      )}
      <SetAside />
    </>
  );
}

/** Answers that came back: one word each is enough. */
function ToConfirm({ questions }: { questions: string[] }): ReactNode {
  const { t } = useWords();
  const session = useSession();
  if (questions.length === 0) return null;
  return (
    <>
      <h2 id="to-confirm" tabIndex={-1}>
        {t('remainder.to-confirm')}
      </h2>
      <p>{t('remainder.to-confirm.intro')}</p>
      <ul className="plain">
        {questions.map((id) => (
          <li key={id} className="row">
            <QuestionLinks questions={[id]} origin="review" />
            <button
              type="button"
              className="button quiet"
              onClick={() =>
                void session
                  .commit([{ type: 'confirmed', question: id }], [{ type: 'CONFIRM', question: id }])
                  .then(() => focusOn('to-confirm'))
              }
            >
              {t('question.confirm')}
              <span className="hidden-visually"> {t(`${id}.name`)}</span>
            </button>
          </li>
        ))}
      </ul>
    </>
  );
}

function SetAside(): ReactNode {
  const words = useWords();
  const { t } = words;
  const model = useModel();
  const aside = setAside(model, useWalk());
  if (aside.length === 0) return null;
  return (
    <>
      <h2>{t('remainder.set-aside')}</h2>
      <p>{t('remainder.set-aside.intro')}</p>
      <dl className="answers">
        {aside.map(({ question, answer }) => (
          <div key={question}>
            <dt>{t(`${question}.name`)}</dt>
            <dd>{answerText(model.question(question), answer, words)}</dd>
          </div>
        ))}
      </dl>
    </>
  );
}
