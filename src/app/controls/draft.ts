/**
 * What is typed on a page and not yet saved, kept until the tab is closed, so that a reload in the middle of a sentence
 * loses nothing. It is no part of the record. Under a lock it is sealed as all else.
 */
import { bytesToHex, hexToBytes, utf8ToBytes } from '@noble/hashes/utils.js';
import type { Box } from '../../storage/index.ts';

const PREFIX = 'probity.draft.';
const SEALED = 'sealed:';
const key = (place: string): string => PREFIX + place;

/** Of the lock that is open in this tab. */
let box: Box | null = null;

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

export interface Draft<T extends object = object> {
  typed: T;
  /** What was saved when it was typed. */
  over?: T;
}

export function keepDraft(place: string, draft: Draft): void {
  try {
    write(key(place), JSON.stringify(draft));
  } catch {
    // No room or no permission: the page still holds what was typed.
  }
}

/** @returns what the form at this place keeps */
export function readDraft<T extends object>(place: string): Draft<T> | null {
  try {
    const kept = read(key(place), box);
    return kept === null ? null : (JSON.parse(kept) as Draft<T>);
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

/** Seals what was typed and what will be. */
export function sealDrafts(by: Box): void {
  box = by;
  rewrite(by);
}

/** Leaves it open again, as without a lock. */
export function unsealDrafts(by: Box): void {
  box = null;
  rewrite(by);
}

/** @param by what opens those that are sealed */
function rewrite(by: Box): void {
  for (const name of drafts()) {
    try {
      const text = read(name, by);
      if (text !== null) write(name, text);
    } catch {
      // No room for it sealed. It must not stay open; the page still holds what was typed.
      sessionStorage.removeItem(name);
    }
  }
}

function drafts(): string[] {
  try {
    return Object.keys(sessionStorage).filter((name) => name.startsWith(PREFIX));
  } catch {
    // No permission: nothing was kept.
    return [];
  }
}

function write(name: string, text: string): void {
  sessionStorage.setItem(name, box ? SEALED + bytesToHex(box.seal(name, utf8ToBytes(text))) : text);
}

/** @returns null when there is nothing, or nothing that opens */
function read(name: string, by: Box | null): string | null {
  const kept = sessionStorage.getItem(name);
  if (!kept?.startsWith(SEALED)) return kept;
  const content = by?.open(name, hexToBytes(kept.slice(SEALED.length)));
  return content ? new TextDecoder().decode(content) : null;
}
