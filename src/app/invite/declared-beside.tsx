import type { ReactNode } from 'react';
import { useFormContext, useWatch } from 'react-hook-form';
import type { Evidence, Question } from '../../checklist/index.ts';
import { effectiveAnswer } from '../../questionnaire/index.ts';
import { useModel } from '../assessment/session-context.ts';
import { useMoreText } from '../language/use-more-text.ts';
import { evidenceFromValues } from '../question/answer-from-values.ts';
import type { AnswerValues } from '../question/form-values.ts';
import { valuesFromEvidence } from '../question/values-from-answer.ts';
import { AnswerWords } from '../review/answer-rows.tsx';
import { useDeclared, type Declared } from './use-declared.ts';
import { notYetIn } from './use-as-finding.ts';

/** What the company says, while the officer answers the same question. */
export function DeclaredBeside({ question }: { question: Question }): ReactNode {
  const declared = useDeclared();
  return declared ? <Beside question={question} declared={declared} /> : null;
}

function Beside({ question, declared }: { question: Question; declared: Declared }): ReactNode {
  const { t } = useMoreText('invitation');
  const answer = effectiveAnswer(useModel(), declared.state, question.id);
  return (
    <section className="box info" aria-label={t('compare.company')}>
      <h2>{t('compare.company')}</h2>
      {answer ? <AnswerWords question={question} answer={answer} /> : <p>{t('compare.none')}</p>}
      {question.rules && <TakeOver pieces={answer?.evidence ?? []} />}
    </section>
  );
}

/** Puts declared evidence under the answer on this page, files included. */
function TakeOver({ pieces }: { pieces: readonly Evidence[] }): ReactNode {
  const { t } = useMoreText('invitation');
  const { control, getValues, setValue } = useFormContext<AnswerValues>();
  const evidence = useWatch({ control, name: 'evidence' }).map(evidenceFromValues);
  const more = notYetIn({ evidence }, pieces);
  if (more.length === 0) return null;
  return (
    <button
      type="button"
      className="button quiet"
      onClick={() =>
        setValue('evidence', [...getValues('evidence'), ...more.map(valuesFromEvidence)], {
          shouldDirty: true,
        })
      }
    >
      {t('compare.take-evidence', { count: more.length })}
    </button>
  );
}
