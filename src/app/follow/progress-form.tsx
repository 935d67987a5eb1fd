import { useState, type ReactNode } from 'react';
import { FormProvider, useForm, useWatch, type FieldErrors } from 'react-hook-form';
import type { ActionFinding } from '../../findings/index.ts';
import type { ActionState } from '../../record/index.ts';
import { useSession, useSessionView } from '../assessment/session-context.ts';
import { today } from '../clock.ts';
import { DateField } from '../controls/date-field.tsx';
import { partsOf } from '../controls/date-parts.ts';
import { draftOf, dropDraft, readDraft } from '../controls/draft.ts';
import { TextArea, TextField } from '../controls/text-field.tsx';
import { useDraft } from '../controls/use-draft.ts';
import { elementId } from '../decide/element-id.ts';
import { useMoreText } from '../language/use-more-text.ts';
import { EvidencePiece } from '../question/evidence-piece.tsx';
import { FormContext } from '../question/form-context.ts';
import { NO_EVIDENCE } from '../question/form-values.ts';
import { withKnownFiles } from '../question/known-files.ts';
import type { AnswerMistake } from '../question/mistakes.ts';
import { mistakesOf, updateFrom, type ProgressValues } from './progress-values.ts';

interface Props {
  action: ActionFinding;
  /** What is said of the action. */
  state: ActionState;
  onDone: () => void;
}

/** Done, verified, or open again: who says so, when it was, and what there is to look at. */
export function ProgressForm({ action, state, onDone }: Props): ReactNode {
  const { t } = useMoreText('follow');
  const session = useSession();
  const { record, assessment } = useSessionView();
  const span = { from: assessment.details.assessedOn, today: today() };
  const before = action.progress ?? [];
  const draft = draftOf.progress(record.id, `${action.key}.${state}`);
  const [typed] = useState(() => {
    const kept = readDraft<ProgressValues>(draft);
    return kept && withKnownFiles(kept.typed, session);
  });
  const [evidenceMistakes, setEvidenceMistakes] = useState<AnswerMistake[]>([]);
  const form = useForm<ProgressValues>({
    defaultValues: { on: partsOf(span.today), name: '', role: '', note: '', evidence: [], ...typed },
    resolver: (values) => {
      const { fields, evidence } = mistakesOf(updateFrom(values, action.key, state), before, span);
      setEvidenceMistakes(evidence);
      const errors = {
        ...(fields.name && { name: { type: fields.name } }),
        ...(fields.note && { note: { type: fields.note } }),
        ...(fields.on && { on: { day: { type: fields.on } } }),
        ...(evidence.length > 0 && { evidence: { type: 'evidence' } }),
      };
      return Object.keys(errors).length > 0
        ? { values: {}, errors: errors as FieldErrors<ProgressValues> }
        : { values, errors: {} };
    },
  });
  const { register, handleSubmit, control, formState, setValue } = form;
  useDraft(draft, control);
  const hasEvidence = useWatch({ control, name: 'evidence' }).length > 0;
  const { errors } = formState;
  const error = (key: string | undefined): string | undefined => (key === undefined ? undefined : t(key));
  const id = `${elementId(action.key)}-progress`;

  const keep = async (values: ProgressValues): Promise<void> => {
    const update = updateFrom(values, action.key, state);
    if (!(await session.commit([{ type: 'action-updated', update }]))) return;
    dropDraft(draft);
    onDone();
  };

  return (
    <FormProvider {...form}>
      <FormContext value={{ prefix: id, mistakes: evidenceMistakes }}>
        <form noValidate className="wide" onSubmit={(event) => void handleSubmit(keep)(event)}>
          <DateField
            id={`${id}-on`}
            label={t(`progress.on.${state}`)}
            part={(part) => register(`on.${part}`)}
            error={error(errors.on?.day?.type)}
          />
          <TextField
            id={`${id}-name`}
            label={t(`progress.name.${state}`)}
            hint={state === 'verified' ? t('progress.name.verified-hint') : undefined}
            input={register('name')}
            error={error(errors.name?.type)}
          />
          <TextField id={`${id}-role`} label={t('progress.role')} input={register('role')} />
          <TextArea
            id={`${id}-note`}
            label={t(`progress.note.${state}`)}
            hint={t('progress.note-hint')}
            input={register('note')}
            error={error(errors.note?.type)}
          />
          {hasEvidence ? (
            <EvidencePiece index={0} onRemove={() => setValue('evidence', [])} />
          ) : (
            <p>
              <button
                type="button"
                className="plain-button"
                onClick={() => setValue('evidence', [NO_EVIDENCE])}
              >
                {t('progress.with-evidence')}
              </button>
            </p>
          )}
          <p className="row">
            <button type="submit" className="button">
              {t('progress.keep')}
            </button>
            <button type="button" className="plain-button" onClick={onDone}>
              {t('controls.cancel')}
            </button>
          </p>
        </form>
      </FormContext>
    </FormProvider>
  );
}
