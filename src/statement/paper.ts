/** The sheets that a document can be made for. A door of its own, for those who only offer the choice. */
export const PAPERS = ['a4', 'letter'] as const;
export type Paper = (typeof PAPERS)[number];
