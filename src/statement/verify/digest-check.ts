import type { AssessmentRecord } from '../../record/index.ts';
import { compared, found, notChecked } from './checks.ts';
import type { OpenFile } from './open-file.ts';
import type { PageContent } from './pages.ts';
import type { Check } from './types.ts';

/** As many characters of the digest as stand at the foot of each page. */
const SHORT = 16;

/**
 * Is the digest on the pages that of the record inside? This ties paper and record together also where the rest of the text
 * cannot be compared.
 * @param content the checks of the content: a text that is the same needs not be read once more
 */
export async function digestCheck(
  given: OpenFile,
  { head: { digest } }: AssessmentRecord,
  content: readonly Check[],
): Promise<Check> {
  if (content.some(({ id, outcome }) => id === 'text' && outcome === 'matches'))
    return compared('digest', []);
  let pages: string[];
  try {
    pages = (await given.pages()).map(printedText);
  } catch (error) {
    return notChecked('digest', found('cannot-read-pages', { detail: String(error) }));
  }
  const bare = pages.flatMap((text, i) => (text.includes(digest.slice(0, SHORT)) ? [] : [i + 1]));
  return compared('digest', [
    ...(pages.some((text) => text.includes(digest)) ? [] : [found('digest-not-printed', { digest })]),
    ...bare.map((page) => found('digest-not-on-page', { page })),
  ]);
}

/** The words of a page without spaces and line ends, for a long one may be broken anywhere. */
export function printedText({ lines }: PageContent): string {
  return withoutSpace(lines.join(''));
}

export function withoutSpace(text: string): string {
  return text.replace(/\s/g, '');
}
