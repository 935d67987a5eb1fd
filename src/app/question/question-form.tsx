import { lazy, Suspense, useState, type ReactNode } from 'react';
import { FormProvider, useForm, useWatch } from 'react-hook-form';
import type { Answer, Question } from '../../checklist/index.ts';
import { draftOf } from '../controls/draft.ts';
import { ErrorSummary } from '../controls/error-summary.tsx';
import { useDraft } from '../controls/use-draft.ts';
import { useText } from '../language/text-context.ts';
import { answerFromValues } from './answer-from-values.ts';
import { AnswerInput } from './answer-input.tsx';
import { EvidenceWhenNeeded, loadEvidence } from './evidence-when-needed.tsx';
import { FormContext } from './form-context.ts';
import type { AnswerValues } from './form-values.ts';
import { controlId, mistakesIn, type AnswerMistake } from './mistakes.ts';
import { NoteInput } from './note-input.tsx';
import { useFollowing } from './use-following.ts';

const Overtaken = lazy(async () => ({ default: (await import('./overtaken.tsx')).Overtaken }));

interface Props {
  question: Question;
  initial: AnswerValues;
  /** What was saved when this was typed, where it is a draft. */
  begun: AnswerValues | undefined;
  /** The answer as it stands in the record. */
  given: Answer | undefined;
  /** Day of the assessment, ISO. */
  on: string;
  record: string;
  onAnswer: (answer: Answer) => void;
  /** Told after each attempt, so that the window's title can say it. */
  onWrong: (wrong: boolean) => void;
  /** What stands beside the answer. */
  beside?: ReactNode;
  /** Buttons of the page, under the form. */
  children: ReactNode;
}

/** One question, alone on its page. React-hook-form holds what is typed; the rules are the questionnaire's. */
export function QuestionForm({
  question,
  initial,
  begun,
  given,
  on,
  record,
  onAnswer,
  onWrong,
  beside,
  children,
}: Props): ReactNode {
  const { t } = useText();
  const [shown, setShown] = useState<readonly AnswerMistake[]>([]);
  const [tried, setTried] = useState(false);
  const form = useForm<AnswerValues>({
    defaultValues: initial,
    shouldFocusError: false,
    resolver: (values) =>
      mistakesIn(question, values, on).length > 0
        ? { values: {}, errors: { root: { type: 'rules' } } }
        : { values, errors: {} },
  });
  const values = useWatch({ control: form.control }) as AnswerValues;
  const { overtaken, over, keepMine, takeTheirs } = useFollowing(question, given, begun, form);
  useDraft(draftOf.question(record, question.id), form.control, over);
  const prefix = 'answer';
  const mistakes = tried ? mistakesIn(question, values, on) : [];

  const answered = (typed: AnswerValues): void => {
    const answer = answerFromValues(question, typed);
    setShown([]);
    onWrong(false);
    if (answer) onAnswer(answer);
    void loadEvidence();
  };
  const refused = (): void => {
    setTried(true);
    setShown(mistakesIn(question, form.getValues(), on));
    onWrong(true);
  };

  return (
    <FormProvider {...form}>
      <FormContext value={{ prefix, mistakes }}>
        <form noValidate onSubmit={(event) => void form.handleSubmit(answered, refused)(event)}>
          <ErrorSummary
            mistakes={shown.map(({ path, code, data }) => ({
              id: controlId(path, prefix),
              message: t(`problem.${code}`, data),
            }))}
          />
          {overtaken && (
            <Suspense>
              <Overtaken question={question} answer={given} onMine={keepMine} onTheirs={takeTheirs} />
            </Suspense>
          )}
          <AnswerInput question={question} level={1} />
          {beside}
          {question.rules && <EvidenceWhenNeeded id={question.id} rules={question.rules} level={2} />}
          <NoteInput />
          {children}
        </form>
      </FormContext>
    </FormProvider>
  );
}
