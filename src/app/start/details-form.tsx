import { lazy, Suspense, type ReactNode } from 'react';
import type { Journey } from '../../checklist/index.ts';
import type { Details } from '../../record/index.ts';
import { today } from '../clock.ts';
import { isoOf } from '../controls/date-parts.ts';
import { DateField } from '../controls/date-field.tsx';
import { ErrorSummary } from '../controls/error-summary.tsx';
import { SelectField } from '../controls/select-field.tsx';
import { TextArea, TextField } from '../controls/text-field.tsx';
import { useCheckedForm } from '../controls/use-checked-form.ts';
import { useCountries } from '../controls/use-countries.ts';
import { useText } from '../language/text-context.ts';
import {
  detailsMistakes,
  detailsOf,
  FIELDS_OF,
  type DateFieldName,
  type DetailsField,
  type DetailsValues,
  type TextFieldName,
} from './details-values.ts';

const OvertakenFields = lazy(async () => ({
  default: (await import('../controls/overtaken-fields.tsx')).OvertakenFields,
}));

interface Props {
  title: string;
  initial: DetailsValues;
  journey: Journey;
  action: string;
  /** What stands between the title and the form. */
  before?: ReactNode;
  /** Where what is typed is kept until it is saved. */
  draft: string;
  /** What was given is being saved. */
  busy?: boolean;
  onDetails: (details: Details) => void;
  onWrong: (wrong: boolean) => void;
}

/** Who or what is looked at, by whom and when; and for which contract or which time. */
export function DetailsForm({
  title,
  initial,
  journey,
  action,
  before,
  draft,
  busy = false,
  onDetails,
  onWrong,
}: Props): ReactNode {
  const { t, date } = useText();
  const countries = useCountries();
  const { register, field, submit, mistakes, error, followed } = useCheckedForm<DetailsValues>({
    initial,
    draft,
    check: (values) => detailsMistakes(values, today(), journey),
    onWrong,
    onValues: (values) => onDetails(detailsOf(values, journey)),
  });
  const asks = (field: DetailsField): boolean => FIELDS_OF[journey].includes(field);
  const saved = (name: DetailsField): string => {
    const value = initial[name];
    if (typeof value !== 'string') return date(isoOf(value) ?? '');
    return name === 'country' ? (countries.find((one) => one.value === value)?.label ?? '') : value;
  };
  const text = (name: TextFieldName, autoComplete?: string): ReactNode =>
    asks(name) && (
      <TextField
        label={t(`start.${name}`)}
        {...field(name)}
        {...(autoComplete !== undefined && { autoComplete })}
      />
    );
  const day = (name: DateFieldName): ReactNode => (
    <DateField
      id={name}
      label={t(`start.${name}`)}
      {...(name === 'assessedOn' && { hint: t('start.assessedOn-hint') })}
      part={(part) => register(`${name}.${part}`)}
      error={error(name)}
    />
  );

  return (
    <form noValidate onSubmit={submit}>
      <ErrorSummary mistakes={mistakes} />
      <h1>{title}</h1>
      {followed.overtaken.length > 0 && (
        <Suspense>
          <OvertakenFields
            followed={followed}
            saved={followed.overtaken.map((name) => ({ label: t(`start.${name}`), text: saved(name) }))}
          />
        </Suspense>
      )}
      {before}
      <h2>{t('start.supplier')}</h2>
      {text('name')}
      <SelectField
        label={t('start.country')}
        hint={t('start.country-hint')}
        options={countries}
        empty={t('controls.choose')}
        {...field('country')}
      />
      <TextArea label={t('start.identifiers')} hint={t('start.identifiers-hint')} {...field('identifiers')} />
      {asks('title') && <h2>{t('start.contract')}</h2>}
      {text('title')}
      {text('buyer')}
      {text('reference')}
      {asks('value') && (
        <TextField label={t('start.value')} hint={t('start.value-hint')} {...field('value')} />
      )}
      {asks('periodFrom') && (
        <>
          <h2>{t('start.period')}</h2>
          {day('periodFrom')}
          {day('periodTo')}
        </>
      )}
      <h2>{t('start.assessor')}</h2>
      {text('assessorName', 'name')}
      {text('assessorRole', 'organization-title')}
      {day('assessedOn')}
      <p className="buttons">
        <button type="submit" className="button" aria-disabled={busy}>
          {action}
        </button>
        <span role="status">{busy && t('saving.saving')}</span>
      </p>
    </form>
  );
}
