/** One file a language and room, each loaded when needed. */
import { FILES } from './files.ts';
import type { Language } from './languages.ts';
import type { Messages } from './message.ts';

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
  | 'move'
  | 'verify'
  | 'keys'
  | 'backup'
  | 'erase'
  | 'lock'
  | 'merge'
  | 'damaged'
  | 'salvage'
  | JourneyCatalogue;

export type JourneyCatalogue = 'own-process' | 'self-audit';

export async function loadCatalogue(language: Language, name: CatalogueName): Promise<Messages> {
  return load(`./${language}/${name}.json`);
}

/** Names of countries by ISO 3166-1 alpha-2 code. */
export async function loadCountries(language: Language): Promise<Record<string, string>> {
  return load(`./${language}/countries.json`);
}

async function load<T extends Messages>(file: string): Promise<T> {
  const read = FILES[file];
  if (!read) throw new RangeError(`no catalogue ${file}`);
  return (await read()) as T;
}
