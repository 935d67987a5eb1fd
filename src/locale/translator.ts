import { IntlMessageFormat } from 'intl-messageformat';
import { formatDate, formatMoney, formatNumber } from './formats.ts';
import { isolated } from './isolate.ts';
import { languageTag, type Language } from './languages.ts';
import { isPlain, type Message, type Messages } from './message.ts';

export type Values = Record<string, string | number>;

/** The words of one language. */
export interface Translator {
  readonly language: Language;
  /** The message of a key; names from right to left are isolated in it. @throws RangeError for a key that no catalogue has: tests and builds must not miss it */
  t(this: void, key: string, values?: Values): string;
  has(this: void, key: string): boolean;
  /** An ISO date in words. */
  date(this: void, day: string): string;
  number(this: void, value: number): string;
  money(this: void, value: { amount: number; currency: string }): string;
}

/** @param catalogues later ones win where two have the same key */
export function translator(language: Language, ...catalogues: Messages[]): Translator {
  // Without a prototype, "constructor" is no key.
  const messages = Object.create(null) as Messages;
  for (const catalogue of catalogues) Object.assign(messages, catalogue);
  const has = (key: string): boolean => key in messages;
  const formats = new Map<Message, IntlMessageFormat>();
  const formatOf = (message: Message): IntlMessageFormat => {
    const format = formats.get(message) ?? new IntlMessageFormat(message, languageTag(language));
    formats.set(message, format);
    return format;
  };
  return {
    language,
    has,
    t: (key, values) => {
      const message = messages[key];
      if (message === undefined) throw new RangeError(`no text for ${key} in ${language}`);
      return isPlain(message) ? message : String(formatOf(message).format(values && isolatedValues(values)));
    },
    date: (day) => formatDate(day, language),
    number: formatNumber,
    money: formatMoney,
  };
}

function isolatedValues(values: Values): Values {
  return Object.fromEntries(
    Object.entries(values).map(([name, value]) => [
      name,
      typeof value === 'string' ? isolated(value) : value,
    ]),
  );
}
