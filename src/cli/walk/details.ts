/** Who and what is assessed: the first questions of a walk. */
import { COUNTRY_CODES } from '../../locale/index.ts';
import { isDay } from '../../questionnaire/index.ts';
import type { Details } from '../../record/index.ts';
import type { Surroundings } from '../surroundings.ts';
import { LEFT, type Left } from './context.ts';
import type { Dialogue } from './dialogue.ts';

type Check = (typed: string) => string | undefined;

/** @returns the details, or that the person left */
export async function askDetails(
  dialogue: Dialogue,
  { words, today }: Surroundings,
): Promise<Details | Left> {
  const needed: Check = (typed) => (typed === '' ? 'walk.needed' : undefined);
  const country: Check = (typed) =>
    COUNTRY_CODES.has(typed.toUpperCase()) ? undefined : 'walk.not-a-country';
  const day: Check = (typed) => (isDay(typed || today) ? undefined : 'walk.not-a-day');
  const fields = [
    ['subject', needed],
    ['country', country],
    ['identifiers'],
    ['contract', needed],
    ['buyer', needed],
    ['reference'],
    ['value'],
    ['assessor', needed],
    ['role', needed],
    ['date', day],
  ] as const;
  const given: Record<string, string> = {};
  for (const [field, check] of fields) {
    const typed = await askUntil(dialogue, words.t(`walk.details.${field}`, { today }), check, words.t);
    if (typed === LEFT) return LEFT;
    given[field] = typed;
  }
  const of = (field: (typeof fields)[number][0]): string => given[field] ?? '';
  return {
    subject: {
      name: of('subject'),
      country: of('country').toUpperCase(),
      identifiers: listIn(of('identifiers')),
    },
    procurement: {
      title: of('contract'),
      buyer: of('buyer'),
      reference: of('reference'),
      value: of('value'),
    },
    assessor: { name: of('assessor'), role: of('role') },
    assessedOn: of('date') || today,
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
