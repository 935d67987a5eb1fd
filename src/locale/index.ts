/** Languages, message catalogues (ICU), dates and numbers. A leaf: it knows no other room. */
export { COUNTRY_CODES, CURRENCY_CODES } from './codes.ts';
export { formatDate, formatMoney, formatNumber } from './formats.ts';
export { hasRightToLeft, isolated, pairedIsolates } from './isolate.ts';
export { LANGUAGES, isLanguage, languageTag, type Language } from './languages.ts';
export { loadCatalogue, loadCountries, type CatalogueName } from './catalogues.ts';
export { loadJourneyWords } from './journeys.ts';
export type { Messages } from './message.ts';
export { parsable } from './parsable.ts';
export { translator, type Translator, type Values } from './translator.ts';
