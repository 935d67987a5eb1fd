import { useMemo } from 'react';
import type { Words } from '../../statement/index.ts';
import { useCountryNames } from '../controls/use-countries.ts';
import { useMoreText } from './use-more-text.ts';

/** The words in which answers and findings are written; the statement uses the same. */
export function useWords(): Words {
  const words = useMoreText('statement');
  const countries = useCountryNames();
  return useMemo(() => ({ ...words, countries }), [words, countries]);
}
