/** The details of an assessment as typed on the page. */
import type { Journey } from '../../checklist/index.ts';
import { addMonths } from '../../findings/days.ts';
import { isDay } from '../../questionnaire/index.ts';
import type { Details, Period } from '../../record/index.ts';
import { isoOf, partsOf, type DateParts } from '../controls/date-parts.ts';

export interface DetailsValues {
  name: string;
  country: string;
  identifiers: string;
  title: string;
  buyer: string;
  reference: string;
  value: string;
  periodFrom: DateParts;
  periodTo: DateParts;
  assessorName: string;
  assessorRole: string;
  assessedOn: DateParts;
}

export type DetailsField = keyof DetailsValues;
export type DateFieldName = 'periodFrom' | 'periodTo' | 'assessedOn';
export type TextFieldName = Exclude<DetailsField, DateFieldName>;

const SUBJECT = ['name', 'country', 'identifiers'] as const;
const ASSESSOR = ['assessorName', 'assessorRole', 'assessedOn'] as const;

/** What a journey asks for, in the order of the page. */
export const FIELDS_OF: Record<Journey, readonly DetailsField[]> = {
  supplier: [...SUBJECT, 'title', 'buyer', 'reference', 'value', ...ASSESSOR],
  'own-process': [...SUBJECT, 'title', ...ASSESSOR],
  'self-audit': [...SUBJECT, 'periodFrom', 'periodTo', ...ASSESSOR],
};

const NEEDED = ['name', 'country', 'title', 'buyer', 'assessorName', 'assessorRole'] as const;

/** A first or changed financial year may be longer than twelve months, but not by much. */
const LONGEST_YEAR = 18;

export function valuesOf({ subject, procurement, assessor, assessedOn, period }: Details): DetailsValues {
  return {
    ...subject,
    identifiers: subject.identifiers.join('\n'),
    ...procurement,
    periodFrom: partsOf(period?.from ?? ''),
    periodTo: partsOf(period?.to ?? ''),
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

/** A field that the journey does not ask for stays empty; the public body that looks at its own procurement is the buyer. */
export function detailsOf(values: DetailsValues, journey: Journey): Details {
  const asked = FIELDS_OF[journey];
  const text = (field: TextFieldName): string => (asked.includes(field) ? values[field].trim() : '');
  const identifiers = values.identifiers.split('\n').map((line) => line.trim());
  const period = asked.includes('periodFrom') ? periodOf(values) : null;
  return {
    subject: { name: text('name'), country: values.country, identifiers: identifiers.filter(Boolean) },
    procurement: {
      title: text('title'),
      buyer: journey === 'own-process' ? text('name') : text('buyer'),
      reference: text('reference'),
      value: text('value'),
    },
    assessor: { name: text('assessorName'), role: text('assessorRole') },
    assessedOn: isoOf(values.assessedOn) ?? '',
    ...(period && { period }),
  };
}

function periodOf({ periodFrom, periodTo }: DetailsValues): Period {
  return { from: isoOf(periodFrom) ?? '', to: isoOf(periodTo) ?? '' };
}

type Mistakes = Partial<Record<DetailsField, string>>;

/** @returns by field in the order of the page, the key of the message */
export function detailsMistakes(values: DetailsValues, today: string, journey: Journey): Mistakes {
  const asked = FIELDS_OF[journey];
  const missing = NEEDED.filter((field) => values[field].trim() === '');
  const on = isoOf(values.assessedOn);
  const date = !on || !isDay(on) ? 'date-invalid' : on > today ? 'date-in-future' : null;
  const found: Mistakes = {
    ...Object.fromEntries(missing.map((field) => [field, `${field}-missing`])),
    ...periodMistakes(periodOf(values)),
    ...(date && { assessedOn: date }),
  };
  return Object.fromEntries(
    asked.flatMap((field) => (found[field] ? [[field, `start.problem.${found[field]}`]] : [])),
  );
}

function periodMistakes({ from, to }: Period): Mistakes {
  if (!isDay(from)) return { periodFrom: 'period-invalid' };
  if (!isDay(to)) return { periodTo: 'period-invalid' };
  if (to <= from) return { periodTo: 'period-backwards' };
  return to > addMonths(from, LONGEST_YEAR) ? { periodTo: 'period-too-long' } : {};
}
