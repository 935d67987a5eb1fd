/** What was typed, as a value of the question's kind; whether it may be kept is for `checkAnswer` to say. */
import { THEME_VALUES, type FieldValue, type FieldKind, type ValueRule } from '../../checklist/index.ts';

export interface Typed extends ValueRule {
  kind: FieldKind | 'yes-partly-no';
}

/** The options that are shown with numbers; empty where the answer is typed. */
export function optionsOf({ kind, options = [] }: Typed): readonly string[] {
  return kind === 'yes-partly-no' ? THEME_VALUES : options;
}

export function parseValue(rule: Typed, typed: string): FieldValue {
  const options = optionsOf(rule);
  const option = (word: string): string =>
    options[Number(word) - 1] ?? options.find((one) => one === word.toLowerCase()) ?? word;
  switch (rule.kind) {
    case 'yes-partly-no':
    case 'choice':
      return option(typed);
    case 'choices':
      return typed
        .split(/[\s,，、]+/u)
        .filter((word) => word !== '')
        .map(option);
    case 'number':
      return parseNumber(typed);
    case 'money': {
      const currency = /[A-Za-z]{3}/.exec(typed)?.[0] ?? '';
      return { amount: parseNumber(typed.replace(currency, '')), currency: currency.toUpperCase() };
    }
    case 'country':
      return typed.toUpperCase();
    case 'date':
    case 'text':
      return typed;
  }
}

/** Digits with a point for decimals; blanks and commas between thousands are let pass. Anything else is no number. */
function parseNumber(typed: string): number {
  const plain = typed.trim().replace(/(?<=\d)[ ,\u00a0\u202f](?=\d{3}(?!\d))/gu, '');
  return /^-?\d+(\.\d+)?$/.test(plain) ? Number(plain) : Number.NaN;
}
