import { useState, type ReactNode } from 'react';
import { useForm, type FieldErrors } from 'react-hook-form';
import type { Details } from '../../record/index.ts';
import { today } from '../clock.ts';
import { DateField } from '../controls/date-field.tsx';
import { readDraft } from '../controls/draft.ts';
import { ErrorSummary, type Mistake } from '../controls/error-summary.tsx';
import { SelectField } from '../controls/select-field.tsx';
import { TextArea, TextField } from '../controls/text-field.tsx';
import { useCountries } from '../controls/use-countries.ts';
import { useDraft } from '../controls/use-draft.ts';
import { useText } from '../language/text-context.ts';
import {
  DETAILS_FIELDS,
  detailsMistakes,
  detailsOf,
  type DetailsField,
  type DetailsValues,
} from './details-values.ts';

interface Props {
  title: string;
  initial: DetailsValues;
  action: string;
  /** What stands between the title and the form. */
  before?: ReactNode;
  /** Where what is typed is kept until it is saved. */
  draft: string;
  onDetails: (details: Details) => void;
  onWrong: (wrong: boolean) => void;
}

/** Who is assessed, for which contract, by whom and when. */
export function DetailsForm({ title, initial, action, before, draft, onDetails, onWrong }: Props): ReactNode {
  const { t } = useText();
  const countries = useCountries();
  const [mistakes, setMistakes] = useState<Mistake[]>([]);
  const [typed] = useState(() => readDraft(draft) as DetailsValues | null);
  const { register, handleSubmit, control, formState } = useForm<DetailsValues>({
    defaultValues: { ...initial, ...typed },
    shouldFocusError: false,
    resolver: (values) => {
      const found = Object.entries(detailsMistakes(values, today()));
      const errors = Object.fromEntries(found.map(([field, code]) => [field, { type: code, message: code }]));
      return found.length > 0
        ? { values: {}, errors: errors as FieldErrors<DetailsValues> }
        : { values, errors: {} };
    },
  });
  useDraft(draft, control);
  const error = (field: DetailsField): string | undefined => {
    const code = formState.errors[field]?.message;
    return code === undefined ? undefined : t(`start.problem.${code}`);
  };
  const text = (
    field: Exclude<DetailsField, 'assessedOn'>,
    more: { width?: 'w-short'; autoComplete?: string } = {},
  ): ReactNode => (
    <TextField
      id={field}
      label={t(`start.${field}`)}
      input={register(field)}
      error={error(field)}
      {...more}
    />
  );

  return (
    <form
      noValidate
      onSubmit={(event) => {
        void handleSubmit(
          (values) => {
            setMistakes([]);
            onWrong(false);
            onDetails(detailsOf(values));
          },
          (errors) => {
            onWrong(true);
            setMistakes(
              DETAILS_FIELDS.flatMap((field) => {
                const code = errors[field]?.message;
                return code === undefined ? [] : [{ id: field, message: t(`start.problem.${code}`) }];
              }),
            );
          },
        )(event);
      }}
    >
      <ErrorSummary mistakes={mistakes} />
      <h1>{title}</h1>
      {before}
      <h2>{t('start.supplier')}</h2>
      {text('name')}
      <SelectField
        id="country"
        label={t('start.country')}
        hint={t('start.country-hint')}
        options={countries}
        empty={t('controls.choose')}
        input={register('country')}
        error={error('country')}
      />
      <TextArea
        id="identifiers"
        label={t('start.identifiers')}
        hint={t('start.identifiers-hint')}
        input={register('identifiers')}
      />
      <h2>{t('start.contract')}</h2>
      {text('title')}
      {text('buyer')}
      {text('reference')}
      <TextField id="value" label={t('start.value')} hint={t('start.value-hint')} input={register('value')} />
      <h2>{t('start.assessor')}</h2>
      {text('assessorName', { autoComplete: 'name' })}
      {text('assessorRole', { autoComplete: 'organization-title' })}
      <DateField
        id="assessedOn"
        label={t('start.assessedOn')}
        hint={t('start.assessedOn-hint')}
        part={(part) => register(`assessedOn.${part}`)}
        error={error('assessedOn')}
      />
      <p className="buttons">
        <button type="submit" className="button">
          {action}
        </button>
      </p>
    </form>
  );
}
