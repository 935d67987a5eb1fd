import type { ReactNode } from 'react';
import { Link } from 'wouter';
import type { Answer, Question } from '../../checklist/index.ts';
import { effectiveAnswer, questionStatus, type ModelSection } from '../../questionnaire/index.ts';
import { answerText } from '../../statement/index.ts';
import { useModel, useSessionView, useWalk } from '../assessment/session-context.ts';
import { useQuestionsOf } from '../assessment/use-shown.ts';
import { Tag } from '../controls/tag.tsx';
import { useWords } from '../language/use-words.ts';
import { KeptFile } from '../question/kept-file.tsx';
import { casePath } from '../routes.ts';
import { TONES } from '../tasks/status-tones.ts';
import { rowId } from './row-id.ts';

/** The answers of a section, one row a question that is asked. */
export function AnswerRows({ section }: { section: ModelSection }): ReactNode {
  const model = useModel();
  const state = useWalk();
  const asked = useQuestionsOf()(section).filter(
    ({ id }) => questionStatus(model, state, id) !== 'not-asked',
  );
  return (
    <dl className="answers">
      {asked.map((question) => (
        <AnswerRow key={question.id} question={question} />
      ))}
    </dl>
  );
}

function AnswerRow({ question }: { question: Question }): ReactNode {
  const { t } = useWords();
  const model = useModel();
  const state = useWalk();
  const { record, assessment } = useSessionView();
  const { id } = question;
  const answer = effectiveAnswer(model, state, id);
  const status = questionStatus(model, state, id);
  return (
    <div className={question.theme === id ? undefined : 'follow-up'}>
      <dt>{t(`${id}.name`)}</dt>
      <dd>
        {answer && <AnswerWords question={question} answer={answer} />}
        {status !== 'answered' && <Tag tone={TONES[status]}>{t(`question-status.${status}`)}</Tag>}
      </dd>
      <dd className="change">
        {assessment.stage !== 'issued' && (
          <Link id={rowId(id)} href={casePath.question(record.id, id, 'review')}>
            {t(answer ? 'review.change' : 'review.answer')}
            <span className="hidden-visually"> {t(`${id}.name`)}</span>
          </Link>
        )}
      </dd>
    </div>
  );
}

/** An answer with all that was given beside it. */
export function AnswerWords({ question, answer }: { question: Question; answer: Answer }): ReactNode {
  const words = useWords();
  const { reason, note, evidence = [] } = answer;
  return (
    <>
      <p className="given">
        <bdi>{answerText(question, answer, words)}</bdi>
      </p>
      {reason && <p className="small given">{words.t('findings.reason', { reason })}</p>}
      {note && <p className="small given">{words.t('findings.note', { note })}</p>}
      {evidence.length > 0 && (
        <ul className="small">
          {evidence.map(({ grade, title, date, file }, index) => (
            <li key={index}>
              {words.t('evidence.piece', { grade, title, date: words.date(date) })}
              {file && <KeptFile file={file} />}
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
