import { useCallback, useMemo, useState, type ReactNode } from 'react';
import { FormProvider, useForm, useWatch } from 'react-hook-form';
import type { Answer, Question } from '../../checklist/index.ts';
import { effectiveAnswer, questionStatus } from '../../questionnaire/index.ts';
import { useModel, useSession, useSessionView, useWalk } from '../assessment/session-context.ts';
import { draftOf, dropDraft, readDraft } from '../controls/draft.ts';
import { Tag } from '../controls/tag.tsx';
import { useDraft } from '../controls/use-draft.ts';
import { useText } from '../language/text-context.ts';
import { answerFromValues } from '../question/answer-from-values.ts';
import { AnswerInput } from '../question/answer-input.tsx';
import { EvidencePart } from '../question/evidence-part.tsx';
import { FormContext } from '../question/form-context.ts';
import type { AnswerValues } from '../question/form-values.ts';
import { withKnownFiles } from '../question/known-files.ts';
import { mistakesIn } from '../question/mistakes.ts';
import { NoteInput } from '../question/note-input.tsx';
import { Overtaken } from '../question/overtaken.tsx';
import { useFollowing } from '../question/use-following.ts';
import { valuesFromAnswer } from '../question/values-from-answer.ts';
import { TONES } from '../tasks/status-tones.ts';
import { useKeeping } from './use-keeping.ts';

/** One question among others: kept on change and on leaving a field, as soon as it is complete. */
export function InlineQuestion({ question }: { question: Question }): ReactNode {
  const { t } = useText();
  const model = useModel();
  const state = useWalk();
  const session = useSession();
  const { record, assessment, pen } = useSessionView();
  const { id } = question;
  const draft = draftOf.inline(record.id, id);
  const own = draftOf.question(record.id, id);
  const given = effectiveAnswer(model, state, id);
  const saved = useMemo(() => valuesFromAnswer(question, given), [question, given]);
  const [begun] = useState(() => readDraft<AnswerValues>(draft));
  const form = useForm<AnswerValues>({
    defaultValues: begun ? withKnownFiles(begun.typed, session) : saved,
  });
  const { getValues } = form;
  const { overtaken, over, keepMine, takeTheirs } = useFollowing(question, given, begun?.over, form);
  useDraft(draft, form.control, over);
  const values = useWatch({ control: form.control }) as AnswerValues;
  const on = assessment.details.assessedOn;
  const keep = useCallback(
    async (answer: Answer) => {
      const kept = await session.commit(
        [{ type: 'answered', question: id, answer }],
        [{ type: 'ANSWER', question: id, answer }],
      );
      // What was typed while it was being kept is still a draft.
      const typed = answerFromValues(question, getValues());
      if (kept && JSON.stringify(typed) === JSON.stringify(answer)) dropDraft(draft, own);
      return kept;
    },
    [session, question, id, draft, own, getValues],
  );
  const mayKeep = pen === 'here' && !overtaken;
  const { form: element, left } = useKeeping(question, on, saved, values, mayKeep ? keep : null);
  const status = questionStatus(model, state, id);

  return (
    <FormProvider {...form}>
      <FormContext
        value={{
          prefix: `inline-${id.replaceAll('.', '-')}`,
          mistakes: left ? mistakesIn(question, values, on) : [],
        }}
      >
        <form
          ref={element}
          noValidate
          className="inline-question"
          onSubmit={(event) => event.preventDefault()}
        >
          {overtaken && (
            <Overtaken question={question} answer={given} onMine={keepMine} onTheirs={takeTheirs} />
          )}
          <AnswerInput question={question} level={2} />
          <details>
            <summary>
              <span>{t(question.rules ? 'section.more-evidence' : 'section.more')}</span>
            </summary>
            <div className="inside">
              {question.rules && <EvidencePart id={id} rules={question.rules} level={3} />}
              <NoteInput />
            </div>
          </details>
          <p className="row">
            <Tag tone={TONES[status]}>{t(`question-status.${status}`)}</Tag>
            {status === 'to-confirm' && (
              <button
                type="button"
                className="plain-button"
                onClick={() =>
                  void session.commit(
                    [{ type: 'confirmed', question: id }],
                    [{ type: 'CONFIRM', question: id }],
                  )
                }
              >
                {t('question.confirm')}
              </button>
            )}
          </p>
        </form>
      </FormContext>
    </FormProvider>
  );
}
