/** Who or what is looked at, by whom and when: the first questions of a walk. */
import type { Journey } from '../../checklist/index.ts';
import { COUNTRY_CODES } from '../../locale/index.ts';
import { isDay } from '../../questionnaire/index.ts';
import type { Details } from '../../record/index.ts';
import type { Words } from '../../statement/index.ts';
import type { Surroundings } from '../surroundings.ts';
import { LEFT, type Left } from './context.ts';
import type { Dialogue } from './dialogue.ts';

type Check = (typed: string) => string | undefined;

type DetailsField =
  | 'subject'
  | 'country'
  | 'identifiers'
  | 'contract'
  | 'buyer'
  | 'reference'
  | 'value'
  | 'from'
  | 'to'
  | 'assessor'
  | 'role'
  | 'date';

/** What a journey asks for, in this order. */
const FIELDS: Record<Journey, readonly DetailsField[]> = {
  supplier: [
    'subject',
    'country',
    'identifiers',
    'contract',
    'buyer',
    'reference',
    'value',
    'assessor',
    'role',
    'date',
  ],
  'own-process': ['subject', 'country', 'identifiers', 'contract', 'assessor', 'role', 'date'],
  'self-audit': ['subject', 'country', 'identifiers', 'from', 'to', 'assessor', 'role', 'date'],
};

/**
 * @param own words of the journey, which come before the program's
 * @returns the details, or that the person left
 */
export async function askDetails(
  journey: Journey,
  dialogue: Dialogue,
  { words, today }: Surroundings,
  own: Words,
): Promise<Details | Left> {
  const needed: Check = (typed) => (typed === '' ? 'walk.needed' : undefined);
  const country: Check = (typed) =>
    COUNTRY_CODES.has(typed.toUpperCase()) ? undefined : 'walk.not-a-country';
  const day: Check = (typed) => (isDay(typed || today) ? undefined : 'walk.not-a-day');
  const given: Partial<Record<DetailsField, string>> = {};
  const checks: Partial<Record<DetailsField, Check>> = {
    subject: needed,
    country,
    contract: needed,
    buyer: needed,
    from: (typed) => (isDay(typed) ? undefined : 'walk.not-a-day'),
    to: (typed) => (isDay(typed) && typed > (given.from ?? '') ? undefined : 'walk.not-a-last-day'),
    assessor: needed,
    role: needed,
    date: day,
  };
  for (const field of FIELDS[journey]) {
    const key = `walk.details.${field}`;
    const prompt = (own.has(key) ? own : words).t(key, { today });
    const typed = await askUntil(dialogue, prompt, checks[field], words.t);
    if (typed === LEFT) return LEFT;
    given[field] = typed;
  }
  const of = (field: DetailsField): string => given[field] ?? '';
  return {
    subject: {
      name: of('subject'),
      country: of('country').toUpperCase(),
      identifiers: listIn(of('identifiers')),
    },
    procurement: {
      title: of('contract'),
      buyer: of(journey === 'own-process' ? 'subject' : 'buyer'),
      reference: of('reference'),
      value: of('value'),
    },
    assessor: { name: of('assessor'), role: of('role') },
    assessedOn: of('date') || today,
    ...(given.from !== undefined && { period: { from: given.from, to: of('to') } }),
  };
}

/** Asks again until the check finds nothing wrong. */
export async function askUntil(
  dialogue: Dialogue,
  prompt: string,
  check: Check | undefined,
  t: (key: string) => string,
): Promise<string | Left> {
  for (;;) {
    const typed = await dialogue.ask(prompt);
    if (typed === null || typed === '/quit') return LEFT;
    const wrong = check?.(typed);
    if (wrong === undefined) return typed;
    dialogue.tell(`  ! ${t(wrong)}`);
  }
}

const listIn = (typed: string): string[] =>
  typed
    .split(/[,，、]/u)
    .map((one) => one.trim())
    .filter((one) => one !== '');
