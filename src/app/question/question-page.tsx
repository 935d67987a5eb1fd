import { lazy, Suspense, useState, type ReactNode } from 'react';
import type { Question } from '../../checklist/index.ts';
import { effectiveAnswer, questionStatus } from '../../questionnaire/index.ts';
import { useModel, useSession, useSessionView, useWalk } from '../assessment/session-context.ts';
import { draftOf, readDraft } from '../controls/draft.ts';
import { isSame } from '../controls/typed-fields.ts';
import { useText } from '../language/text-context.ts';
import { casePath, type Origin } from '../routes.ts';
import { BackLink } from '../shell/back-link.tsx';
import { useArrival } from '../shell/use-arrival.ts';
import type { AnswerValues } from './form-values.ts';
import { withKnownFiles } from './known-files.ts';
import { QuestionForm } from './question-form.tsx';
import { SectionProgressLine } from './section-progress.tsx';
import { useAnswering } from './use-answering.ts';
import { valuesFromAnswer } from './values-from-answer.ts';

const DeclaredBeside = lazy(async () => ({
  default: (await import('../invite/declared-beside.tsx')).DeclaredBeside,
}));

interface Props {
  question: Question;
  origin: Origin;
}

export function QuestionPage({ question, origin }: Props): ReactNode {
  const { t } = useText();
  const model = useModel();
  const state = useWalk();
  const session = useSession();
  const { record, assessment } = useSessionView();
  const { id } = question;
  const { answer, later, confirm, clear } = useAnswering(question, origin);
  const [wrong, setWrong] = useState(false);
  // What was typed here before and not given as an answer comes first.
  const [draft] = useState(() => {
    const kept = readDraft<AnswerValues>(draftOf.question(record.id, id));
    return kept && { ...kept, typed: withKnownFiles(kept.typed, session) };
  });
  const given = effectiveAnswer(model, state, id);
  const [initial] = useState(() => draft?.typed ?? valuesFromAnswer(question, given));
  const [isUnsaved] = useState(() => !isSame(initial, valuesFromAnswer(question, given)));
  const status = questionStatus(model, state, id);
  useArrival(t(`${id}.ask`), { wrong });

  return (
    <div className="narrow">
      <BackLink href={casePath.origin(record.id, origin)}>
        {t(`nav.back-${origin.replace(/\/.*/, '')}`)}
      </BackLink>
      <SectionProgressLine question={question} />
      {isUnsaved && <p className="box info">{t('question.draft')}</p>}
      {status === 'to-confirm' && (
        <div className="box warn">
          <p>{t('question.to-confirm')}</p>
          <button type="button" className="button quiet" onClick={confirm}>
            {t('question.confirm')}
          </button>
        </div>
      )}
      <QuestionForm
        question={question}
        initial={initial}
        begun={draft?.over}
        given={given}
        on={assessment.details.assessedOn}
        record={record.id}
        onAnswer={answer}
        onWrong={setWrong}
        beside={
          origin === 'declaration' && (
            <Suspense>
              <DeclaredBeside question={question} />
            </Suspense>
          )
        }
      >
        <p className="buttons">
          <button type="submit" className="button">
            {t('question.continue')}
          </button>
          <button type="button" className="plain-button" onClick={later}>
            {t('question.later')}
          </button>
          {given && (
            <button type="button" className="plain-button" onClick={clear}>
              {t('question.clear')}
            </button>
          )}
        </p>
        <p className="hint">{t('question.saved-note')}</p>
      </QuestionForm>
    </div>
  );
}
