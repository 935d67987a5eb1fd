/** One file a language and room, each loaded when needed. */
import type { Language } from './languages.ts';

export type Messages = Record<string, string>;
export type CatalogueName =
  | 'app'
  | 'findings'
  | 'problems'
  | 'statement'
  | 'cli'
  | 'diagnostics'
  | 'checklists'
  | 'map'
  | 'declaration'
  | 'invitation'
  | 'laws'
  | 'follow'
  | 'verify'
  | 'keys'
  | 'backup'
  | JourneyCatalogue;

export type JourneyCatalogue = 'own-process' | 'self-audit';

const FILES = import.meta.glob<{ default: Messages }>('./*/*.json');

export async function loadCatalogue(language: Language, name: CatalogueName): Promise<Messages> {
  return load(`./${language}/${name}.json`);
}

/** Names of countries by ISO 3166-1 alpha-2 code. */
export async function loadCountries(language: Language): Promise<Messages> {
  return load(`./${language}/countries.json`);
}

async function load(file: string): Promise<Messages> {
  const read = FILES[file];
  if (!read) throw new RangeError(`no catalogue ${file}`);
  return (await read()).default;
}
