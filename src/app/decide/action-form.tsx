import type { ReactNode } from 'react';
import { useForm } from 'react-hook-form';
import { ACTION_TYPES, OWNERS, type ActionType } from '../../checklist/index.ts';
import type { ActionFinding } from '../../findings/index.ts';
import { isDay } from '../../questionnaire/index.ts';
import { measureText, ownerText } from '../../statement/index.ts';
import { useSession } from '../assessment/session-context.ts';
import { DateField } from '../controls/date-field.tsx';
import { isoOf, partsOf, type DateParts } from '../controls/date-parts.ts';
import { SelectField } from '../controls/select-field.tsx';
import { TextArea, TextField } from '../controls/text-field.tsx';
import { useWords } from '../language/use-words.ts';
import { elementId } from './element-id.ts';

interface ActionValues {
  type: ActionType;
  owner: string;
  deadline: DateParts;
  measure: string;
}

/** The officer's own wording of an action. */
export function ActionForm({ action, onDone }: { action: ActionFinding; onDone: () => void }): ReactNode {
  const words = useWords();
  const { t } = words;
  const session = useSession();
  const { register, handleSubmit, formState } = useForm<ActionValues>({
    defaultValues: {
      type: action.type,
      owner: ownerText(action.owner, words),
      deadline: partsOf(action.deadline),
      measure: measureText(action, words),
    },
    resolver: (values) => {
      const errors = {
        ...(values.owner.trim() === '' && { owner: { type: 'plan.owner-missing' } }),
        ...(!isDay(isoOf(values.deadline) ?? '') && { deadline: { day: { type: 'problem.date-invalid' } } }),
        ...(values.measure.trim() === '' && { measure: { type: 'plan.measure-missing' } }),
      };
      return Object.keys(errors).length > 0 ? { values: {}, errors } : { values, errors: {} };
    },
  });
  const { errors } = formState;
  const error = (key: string | undefined): string | undefined => (key === undefined ? undefined : t(key));
  const id = elementId(action.key);

  const keep = async ({ type, owner, deadline, measure }: ActionValues): Promise<void> => {
    const known = OWNERS.find((one) => t(`owner.${one}`) === owner.trim());
    const edit = {
      key: action.key,
      type,
      owner: known ?? owner.trim(),
      deadline: isoOf(deadline) ?? '',
      measure: measure.trim(),
    };
    if (await session.commit([{ type: 'action-edited', edit }])) onDone();
  };

  return (
    <form noValidate className="wide" onSubmit={(event) => void handleSubmit(keep)(event)}>
      <SelectField
        id={`${id}-type`}
        label={t('plan.type')}
        options={ACTION_TYPES.map((type) => ({ value: type, label: t(`actionType.${type}`) }))}
        input={register('type')}
      />
      <TextField
        id={`${id}-owner`}
        label={t('plan.owner')}
        hint={t('plan.owner-hint')}
        input={register('owner')}
        error={error(errors.owner?.type)}
      />
      <DateField
        id={`${id}-deadline`}
        label={t('plan.deadline')}
        part={(part) => register(`deadline.${part}`)}
        error={error(errors.deadline?.day?.type)}
      />
      <TextArea
        id={`${id}-measure`}
        label={t('plan.measure')}
        input={register('measure')}
        error={error(errors.measure?.type)}
      />
      <p className="row">
        <button type="submit" className="button">
          {t('plan.keep')}
        </button>
        <button type="button" className="plain-button" onClick={onDone}>
          {t('controls.cancel')}
        </button>
      </p>
    </form>
  );
}
