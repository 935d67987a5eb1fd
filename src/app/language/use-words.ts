import { useMemo } from 'react';
import type { Words } from '../../statement/index.ts';
import { useCountryNames } from '../controls/use-countries.ts';
import { textsForSupplier } from '../../checklist/index.ts';
import { translator } from '../../locale/index.ts';
import { useTexts } from './text-context.ts';
import { useCatalogue, useMoreText } from './use-more-text.ts';

/** The words in which answers and findings are written; the statement uses the same. */
export function useWords(): Words {
  const words = useMoreText('statement');
  const countries = useCountryNames();
  return useMemo(() => ({ ...words, countries }), [words, countries]);
}

/** The same as they speak to the supplier. */
export function useWordsForSupplier(): Words {
  const { language, catalogues } = useTexts();
  const statement = useCatalogue('statement');
  const countries = useCountryNames();
  return useMemo(
    () => ({ ...translator(language, statement, ...catalogues.map(textsForSupplier)), countries }),
    [language, statement, catalogues, countries],
  );
}
