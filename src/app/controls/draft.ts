/**
 * What is typed on a page and not yet saved, kept until the tab is closed, so that a reload in the middle of a sentence
 * loses nothing. It is no part of the record.
 */
const key = (place: string): string => `probity.draft.${place}`;

/** Where the drafts of each form are kept. */
export const draftOf = {
  start: (journey: string): string => `start.${journey}`,
  invitation: 'invitation',
  declarant: 'declarant',
  details: (record: string): string => `${record}.form.details`,
  decision: (record: string): string => `${record}.form.decision`,
  adoption: (record: string): string => `${record}.form.adoption`,
  signature: (record: string): string => `${record}.form.signature`,
  invite: (record: string): string => `${record}.form.invite`,
  progress: (record: string, action: string): string => `${record}.form.progress.${action}`,
  question: (record: string, question: string): string => `${record}.${question}`,
  /** Apart from the question's own page: what is complete here is kept as an answer by itself. */
  inline: (record: string, question: string): string => `${record}.form.inline.${question}`,
};

export function keepDraft(place: string, values: object): void {
  try {
    sessionStorage.setItem(key(place), JSON.stringify(values));
  } catch {
    // No room or no permission: the page still holds what was typed.
  }
}

/** @returns what the form at this place keeps */
export function readDraft(place: string): object | null {
  try {
    const kept = sessionStorage.getItem(key(place));
    return kept === null ? null : (JSON.parse(kept) as object);
  } catch {
    return null;
  }
}

export function dropDraft(...places: string[]): void {
  try {
    for (const place of places) sessionStorage.removeItem(key(place));
  } catch {
    // Nothing was kept either.
  }
}
