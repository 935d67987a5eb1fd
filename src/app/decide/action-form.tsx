import type { ReactNode } from 'react';
import { useForm, useWatch } from 'react-hook-form';
import { ACTION_TYPES_OF, journeyOf, OWNERS, type ActionType, type Owner } from '../../checklist/index.ts';
import type { ActionFinding } from '../../findings/index.ts';
import { isDay } from '../../questionnaire/index.ts';
import { measureText, ownerText } from '../../statement/index.ts';
import { useModel, useSession, useSessionView } from '../assessment/session-context.ts';
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

/** A public body, which a case of trafficking may be told to. */
function isOffice(owner: string | undefined): boolean {
  return owner === 'buyer' || owner === 'authority';
}

/** The officer's own wording of an action. */
export function ActionForm({ action, onDone }: { action: ActionFinding; onDone: () => void }): ReactNode {
  const words = useWords();
  const { t } = words;
  const session = useSession();
  const model = useModel();
  const { assessedOn } = useSessionView().assessment.details;
  const { register, handleSubmit, control, formState } = useForm<ActionValues>({
    defaultValues: {
      type: action.type,
      owner: ownerText(action.owner, words),
      deadline: partsOf(action.deadline),
      measure: measureText(action, words),
    },
    resolver: (values) => {
      const deadline = isoOf(values.deadline) ?? '';
      const early = isDay(deadline) && deadline < assessedOn;
      const errors = {
        ...(values.owner.trim() === '' && { owner: { type: 'plan.owner-missing' } }),
        ...(!isDay(deadline) && { deadline: { day: { type: 'problem.date-invalid' } } }),
        ...(early && { deadline: { day: { type: 'plan.deadline-early' } } }),
        ...(values.measure.trim() === '' && { measure: { type: 'plan.measure-missing' } }),
      };
      return Object.keys(errors).length > 0 ? { values: {}, errors } : { values, errors: {} };
    },
  });
  const { errors } = formState;
  const error = (key: string | undefined): string | undefined => (key === undefined ? undefined : t(key));
  const id = elementId(action.key);

  // One that was chosen while any could be stays.
  const types = new Set([...ACTION_TYPES_OF[journeyOf(model.checklist)], action.type]);
  const ownerKnown = (text: string): Owner | undefined =>
    OWNERS.find((one) => t(`owner.${one}`) === text.trim());
  const given = useWatch({ control, name: 'owner' });
  // Whose task it is by the checklist, whatever the officer has written before.
  const meant = model.question(action.question).rules?.actions.find((one) => one.id === action.id)?.owner;
  const warns =
    action.answers.some((one) => one.startsWith('ZT-')) &&
    [meant, action.owner].some(isOffice) &&
    given.trim() !== '' &&
    !isOffice(ownerKnown(given));

  const keep = async ({ type, owner, deadline, measure }: ActionValues): Promise<void> => {
    const edit = {
      key: action.key,
      type,
      owner: ownerKnown(owner) ?? owner.trim(),
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
        options={[...types].map((type) => ({ value: type, label: t(`actionType.${type}`) }))}
        input={register('type')}
      />
      <TextField
        id={`${id}-owner`}
        label={t('plan.owner')}
        hint={t('plan.owner-hint')}
        input={register('owner')}
        error={error(errors.owner?.type)}
      />
      <div role="status">{warns && <p className="box warn">{t('plan.owner-warning')}</p>}</div>
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
