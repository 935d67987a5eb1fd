/** The details of an assessment as typed on the page. */
import { isDay } from '../../questionnaire/index.ts';
import type { Details } from '../../record/index.ts';
import { isoOf, partsOf, type DateParts } from '../controls/date-parts.ts';

export interface DetailsValues {
  name: string;
  country: string;
  identifiers: string;
  title: string;
  buyer: string;
  reference: string;
  value: string;
  assessorName: string;
  assessorRole: string;
  assessedOn: DateParts;
}

/** In the order of the page. */
export const DETAILS_FIELDS = [
  'name',
  'country',
  'identifiers',
  'title',
  'buyer',
  'reference',
  'value',
  'assessorName',
  'assessorRole',
  'assessedOn',
] as const satisfies readonly (keyof DetailsValues)[];

const NEEDED = ['name', 'country', 'title', 'buyer', 'assessorName', 'assessorRole'] as const;

export type DetailsField = (typeof DETAILS_FIELDS)[number];

export function valuesOf({ subject, procurement, assessor, assessedOn }: Details): DetailsValues {
  return {
    ...subject,
    identifiers: subject.identifiers.join('\n'),
    ...procurement,
    assessorName: assessor.name,
    assessorRole: assessor.role,
    assessedOn: partsOf(assessedOn),
  };
}

export function noDetails(today: string): DetailsValues {
  return valuesOf({
    subject: { name: '', country: '', identifiers: [] },
    procurement: { title: '', buyer: '', reference: '', value: '' },
    assessor: { name: '', role: '' },
    assessedOn: today,
  });
}

export function detailsOf(values: DetailsValues): Details {
  const identifiers = values.identifiers.split('\n').map((line) => line.trim());
  return {
    subject: { name: values.name.trim(), country: values.country, identifiers: identifiers.filter(Boolean) },
    procurement: {
      title: values.title.trim(),
      buyer: values.buyer.trim(),
      reference: values.reference.trim(),
      value: values.value.trim(),
    },
    assessor: { name: values.assessorName.trim(), role: values.assessorRole.trim() },
    assessedOn: isoOf(values.assessedOn) ?? '',
  };
}

/** @returns by field, the ending of the message's key */
export function detailsMistakes(values: DetailsValues, today: string): Partial<Record<DetailsField, string>> {
  const missing = NEEDED.filter((field) => values[field].trim() === '').map((field) => [
    field,
    `${field}-missing`,
  ]);
  const on = isoOf(values.assessedOn);
  const date = !on || !isDay(on) ? 'date-invalid' : on > today ? 'date-in-future' : null;
  return Object.fromEntries(date ? [...missing, ['assessedOn', date]] : missing) as Partial<
    Record<DetailsField, string>
  >;
}
