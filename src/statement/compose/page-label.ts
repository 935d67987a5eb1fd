import type { PageLabel } from '../document.ts';
import type { Words } from './words.ts';

/** "Page {page} of {pages}" as data; two private-use characters mark where the numbers go. */
export function pageLabel(words: Words): PageLabel {
  const label = words.t('page', { page: '\uE000', pages: '\uE001' });
  return label
    .split(/([\uE000\uE001])/)
    .filter((part) => part !== '')
    .map((part) => (part === '\uE000' ? { field: 'page' } : part === '\uE001' ? { field: 'pages' } : part));
}
