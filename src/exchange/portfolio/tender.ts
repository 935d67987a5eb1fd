import type { Details } from '../../record/index.ts';

/** What the assessments of one tender share: the buyer, and the reference; the title where there is none. Empty when it is about no contract. */
export function tenderOf({ procurement: { buyer, reference, title } }: Pick<Details, 'procurement'>): string {
  const mark = plain(reference) || plain(title);
  return mark === '' ? '' : JSON.stringify([plain(buyer), mark]);
}

const plain = (text: string): string => text.normalize('NFKC').replace(/\s+/gu, ' ').trim().toLowerCase();
