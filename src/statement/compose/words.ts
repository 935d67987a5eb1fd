/** How answers, questions and sources read in one language. The page and the statement show them in the same words. */
import {
  optionKey,
  type Answer,
  type GroupItem,
  type Money,
  type Question,
  type ThemeValue,
  type Value,
  type ValueRule,
} from '../../checklist/index.ts';
import type { Translator } from '../../locale/index.ts';

/** A translator over the catalogues `statement` and `findings` and the texts of the checklist, and the names of countries. */
export interface Words extends Translator {
  countries: Record<string, string>;
}

const NO_BREAK_SPACE = '\u00A0';

/** A date that stays on one line. */
export function dayText(date: string, words: Pick<Words, 'date'>): string {
  return words.date(date).replaceAll(' ', NO_BREAK_SPACE);
}

/** An answer as text; one line an item for a repeating group. */
export function answerText(question: Question, { value }: Answer, words: Words): string {
  if (value === null) return words.t('answer.not-available');
  if (question.kind === 'group') return itemTexts(question, value as GroupItem[], words).join('\n');
  return valueText(question.id, question, value, words);
}

/** The items of a repeating group, one text each. */
export function itemTexts(question: Question, items: readonly GroupItem[], words: Words): string[] {
  return items.map((item) => itemText(question, item, words));
}

function itemText({ id, fields = [] }: Question, item: GroupItem, words: Words): string {
  return fields
    .flatMap((field) => {
      const value = item.values[field.id] ?? null;
      const owner = `${id}.field.${field.id}`;
      return value === null
        ? []
        : [`${words.t(owner)}${words.t('list.colon')}${valueText(owner, field, value, words)}`];
    })
    .join(words.t('list.semicolon'));
}

/** @param owner the question, or the field of a group, that the value is one of; of a multiple choice also a single option */
export function valueText(
  owner: string,
  rule: ValueRule & { kind: string },
  value: Exclude<Value, null>,
  words: Words,
): string {
  const option = (one: string): string => words.t(optionKey(words, owner, one));
  switch (rule.kind) {
    case 'yes-partly-no':
      return words.t(`answer.${value as ThemeValue}`);
    case 'choice':
      return option(value as string);
    case 'choices':
      return [value as string | string[]].flat().map(option).join(words.t('list.semicolon'));
    case 'number': {
      const number = words.number(value as number);
      if (rule.unit === undefined) return number;
      const unit = words.t(`unit.${rule.unit}`);
      // Chinese sets the sign close to its number, as the sentences of a draft do.
      return unit === '%' ? `${number}%` : `${number} ${unit}`;
    }
    case 'money':
      return words.money(value as Money);
    case 'date':
      return words.date(value as string);
    case 'country':
      return words.countries[value as string] ?? (value as string);
    default:
      return value as string;
  }
}
