import { use, useMemo } from 'react';
import { COUNTRY_CODES, loadCountries, type Language } from '../../locale/index.ts';
import { useTexts } from '../language/text-context.ts';
import type { Option } from './select-field.tsx';

type Names = Record<string, string>;

const names = new Map<Language, Promise<Names>>();

function namesIn(language: Language): Promise<Names> {
  let loading = names.get(language);
  if (!loading) {
    loading = loadCountries(language);
    names.set(language, loading);
  }
  return loading;
}

/** Names of countries by code; the page waits for them. */
export function useCountryNames(): Names {
  return use(namesIn(useTexts().language));
}

/** All countries under their names, sorted as the language sorts. */
export function useCountries(): Option[] {
  const { language } = useTexts();
  const countries = useCountryNames();
  return useMemo(() => {
    const { compare } = new Intl.Collator(language);
    return [...COUNTRY_CODES]
      .map((code) => ({ value: code, label: countries[code] ?? code }))
      .sort((a, b) => compare(a.label, b.label));
  }, [language, countries]);
}
