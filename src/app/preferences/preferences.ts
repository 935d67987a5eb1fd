/** What the reader likes on this device: language, light or dark, questions on a page, how documents are made. Not part of any record. */
import { LANGUAGES, type Language } from '../../locale/index.ts';
import { PAPERS, type Paper } from '../../statement/paper.ts';

export interface Preferences {
  language: Language;
  theme: Theme;
  layout: Layout;
  /** What documents are made for. */
  paper: Paper;
  /** Where statements are published; empty while that is not said. */
  address: string;
}

export type Theme = 'system' | 'light' | 'dark';
/** One question a page, or a whole section on one page for those who do this every day. */
export type Layout = 'question' | 'section';

const KEY = 'probity.preferences';
const THEMES: readonly Theme[] = ['system', 'light', 'dark'];

let current: Preferences | null = null;
const listeners = new Set<() => void>();

export function readPreferences(): Preferences {
  current ??= stored();
  return current;
}

export function changePreferences(change: Partial<Preferences>): void {
  current = { ...readPreferences(), ...change };
  try {
    localStorage.setItem(KEY, JSON.stringify(current));
  } catch {
    // Storage is closed to us: the choice holds until the page is closed.
  }
  for (const listener of listeners) listener();
}

export function onPreferences(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

function stored(): Preferences {
  const saved = parse();
  return {
    language: LANGUAGES.find((language) => language === saved.language) ?? browserLanguage(),
    theme: THEMES.find((theme) => theme === saved.theme) ?? 'system',
    layout: saved.layout === 'section' ? 'section' : 'question',
    address: typeof saved.address === 'string' ? saved.address : '',
    paper: PAPERS.find((paper) => paper === saved.paper) ?? usualPaper(),
  };
}

function parse(): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(localStorage.getItem(KEY) ?? '{}');
    return typeof value === 'object' && value !== null ? { ...value } : {};
  } catch {
    return {};
  }
}

function browserLanguage(): Language {
  for (const tag of navigator.languages) {
    const match = LANGUAGES.find((language) => tag.toLowerCase().startsWith(language));
    if (match) return match;
  }
  return 'en';
}

/** Where letter paper is usual, by the Unicode CLDR (`paperSize`); everywhere else it is A4. */
const LETTER = /-(BZ|CA|CL|CO|CR|GT|MX|NI|PA|PH|PR|SV|US|VE)\b/;

function usualPaper(): Paper {
  return LETTER.test(navigator.language) ? 'letter' : 'a4';
}
