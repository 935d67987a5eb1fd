import type { ReactNode } from 'react';
import { Link } from 'wouter';
import type { Answer, Question } from '../../checklist/index.ts';
import type { ComparedAnswer } from '../../findings/index.ts';
import { answerText } from '../../statement/index.ts';
import { useModel, useSession, useSessionView } from '../assessment/session-context.ts';
import { Tag, type Tone } from '../controls/tag.tsx';
import { useMoreText } from '../language/use-more-text.ts';
import { useWords } from '../language/use-words.ts';
import { AnswerWords } from '../review/answer-rows.tsx';
import { casePath } from '../routes.ts';
import { rowId } from '../review/row-id.ts';
import { notYetIn, withEvidence, withNote } from './use-as-finding.ts';

const TONES: Record<ComparedAnswer['agreement'], Tone> = {
  different: 'warn',
  'declared-only': 'info',
  'found-only': 'info',
  equal: 'quiet',
};

interface Props {
  compared: ComparedAnswer;
  /** Who signed the declaration, and when, as words. */
  source: string;
}

/** One question: what the company says beside what the officer found. */
export function ComparedRow({ compared, source }: Props): ReactNode {
  const { t } = useMoreText('invitation');
  const { question: id, agreement, declared, found, flattering } = compared;
  const question = useModel().question(id);
  const { record } = useSessionView();
  const theme = question.theme === id ? '' : `${t(`${question.theme}.name`)}${t('compare.dash')}`;
  return (
    <li>
      <div className="card" id={rowId(id)} tabIndex={-1}>
        <div className="row between wide">
          <h3>
            <Link href={casePath.question(record.id, id, 'declaration')}>
              {theme}
              {t(`${id}.name`)}
            </Link>
          </h3>
          <Tag tone={flattering ? 'bad' : TONES[agreement]}>
            {t(flattering ? 'compare.flattering' : `compare.${agreement}`)}
          </Tag>
        </div>
        <p className="soft">{t(`${id}.ask`)}</p>
        <dl className="compared">
          <Side term={t('compare.company')} question={question} answer={declared} />
          <Side term={t('compare.officer')} question={question} answer={found} />
        </dl>
        <UseIt compared={compared} question={question} source={source} />
      </div>
    </li>
  );
}

interface SideProps {
  term: string;
  question: Question;
  answer: Answer | undefined;
}

function Side({ term, question, answer }: SideProps): ReactNode {
  const { t } = useMoreText('invitation');
  return (
    <div>
      <dt>{term}</dt>
      <dd>
        {answer ? (
          <AnswerWords question={question} answer={answer} />
        ) : (
          <span className="soft">{t('compare.none')}</span>
        )}
      </dd>
    </div>
  );
}

/** A difference becomes a note, the evidence is taken over; without an own answer the question is opened. */
function UseIt({ compared, question, source }: Props & { question: Question }): ReactNode {
  const { t } = useMoreText('invitation');
  const words = useWords();
  const session = useSession();
  const { record, assessment } = useSessionView();
  const { question: id, agreement, declared, found } = compared;
  if (assessment.stage === 'issued' || !declared) return null;
  const name = <span className="hidden-visually"> {t(`${id}.name`)}</span>;
  if (!found)
    return (
      <Link href={casePath.question(record.id, id, 'declaration')} className="action">
        {t('compare.answer')}
        {name}
      </Link>
    );
  const keep = (answer: Answer): void =>
    void session.commit(
      [{ type: 'answered', question: id, answer }],
      [{ type: 'ANSWER', question: id, answer }],
    );
  const line = t('compare.note', { source, answer: answerText(question, declared, words) });
  const noted = withNote(found, line) === found;
  const more = notYetIn(found, declared.evidence ?? []);
  return (
    <p className="row">
      {agreement === 'different' &&
        (noted ? (
          <span className="soft">{t('compare.noted')}</span>
        ) : (
          <button type="button" className="button quiet" onClick={() => keep(withNote(found, line))}>
            {t('compare.add-note')}
            {name}
          </button>
        ))}
      {more.length > 0 && (
        <button
          type="button"
          className="button quiet"
          onClick={() => keep(withEvidence(found, declared.evidence ?? []))}
        >
          {t('compare.take-evidence', { count: more.length })}
          {name}
        </button>
      )}
    </p>
  );
}
