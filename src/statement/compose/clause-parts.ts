import type { Question } from '../../checklist/index.ts';

/** The option that says that a clause holds none of the parts; it is no part itself. */
const NONE = 'none';

/** @returns the parts of a model clause, ids of options */
export function clauseParts({ options = [] }: Question): string[] {
  return options.filter((option) => option !== NONE);
}
