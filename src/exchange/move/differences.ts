/** Whether a question is still the one that was answered: what its reader saw, and what could be answered. */
import { digestOf, optionKey, type Question, type Texts, type ValueRule } from '../../checklist/index.ts';

/** Texts of a checklist by language. */
export type Wording = Readonly<Record<string, Texts>>;

interface Asked {
  question: Question;
  wording: Wording;
}

/**
 * What differs. An explanation, a rule or a condition that has changed asks nothing else: what follows from the answer is
 * found anew in any case.
 */
export function differences(then: Asked, now: Asked): ('words' | 'form')[] {
  const languages = Object.keys(now.wording).filter((language) => language in then.wording);
  const isReworded = languages.length === 0 || languages.some((language) => isOther(then, now, language));
  const isReformed = formOf(then.question) !== formOf(now.question);
  return [...(isReworded ? ['words' as const] : []), ...(isReformed ? ['form' as const] : [])];
}

function isOther(then: Asked, now: Asked, language: string): boolean {
  const words = wordsOf(now, language);
  return [...wordsOf(then, language)].some(([what, text]) => (words.get(what) ?? text) !== text);
}

function formOf(question: Question): string {
  const { kind, reasonNeeded, fields = [] } = question;
  return digestOf([
    kind,
    reasonNeeded,
    ruleOf(question),
    ...fields.map((field) => [field.id, field.kind, ruleOf(field)]),
  ]);
}

function ruleOf({ options, unit, min, max, past }: ValueRule): unknown[] {
  return [options ?? [], unit ?? '', min ?? null, max ?? null, past ?? false];
}

/** By what they stand for, so that an option or a field that only one of the two has changes the form alone. */
function wordsOf({ question, wording }: Asked, language: string): Map<string, string> {
  const texts = wording[language] ?? {};
  const { id, fields = [] } = question;
  const owners = fields.map((field): [string, ValueRule] => [`${id}.field.${field.id}`, field]);
  const own = [`${id}.name`, `${id}.ask`, `${id}.hint`, ...owners.map(([owner]) => owner)];
  return new Map([
    ...own.map((key): [string, string] => [key, texts[key] ?? '']),
    ...[[id, question] as const, ...owners].flatMap(([owner, rule]) => wordsOfValue(owner, rule, texts)),
  ]);
}

function wordsOfValue(owner: string, { options = [], unit }: ValueRule, texts: Texts): [string, string][] {
  const has = (key: string): boolean => Object.hasOwn(texts, key);
  return [
    ...options.map((option): [string, string] => [
      `${owner} ${option}`,
      texts[optionKey({ has }, owner, option)] ?? '',
    ]),
    ...(unit === undefined ? [] : [[`unit.${unit}`, texts[`unit.${unit}`] ?? ''] as [string, string]]),
  ];
}
