import type { Value } from '../answer.ts';
import type { Place } from '../diagnostics.ts';

/** A worked example of a theme; the tests run it through the walk and the findings. Sets are exact for the theme; absent means "not asserted". */
export interface Example {
  theme: string;
  name: string;
  answers: { question: string; value: Value }[];
  flags?: string[];
  triggers?: string[];
  actions?: string[];
  credits?: string[];
  asks?: string[];
  file: string;
  place: Place;
}
