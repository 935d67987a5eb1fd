/** The pages for authors as their tests read them: fenced blocks, tables, headings and links. */
import { readdirSync, readFileSync } from 'node:fs';

/** Where the pages are, by language. */
export const FOLDERS = {
  en: new URL('../../docs/authors/', import.meta.url),
  zh: new URL('../../docs/authors/zh/', import.meta.url),
};
export type PageLanguage = keyof typeof FOLDERS;

export interface Page {
  name: string;
  text: string;
}

export interface Fence {
  page: string;
  /** Of its first line of content, counted from 1. */
  line: number;
  language: string;
  /** What follows the language on the opening line. */
  info: string;
  content: string;
  /** The nearest heading above. */
  heading: string;
}

export interface Table {
  page: string;
  heading: string;
  columns: string[];
  rows: string[][];
}

export function pagesIn(language: PageLanguage): Page[] {
  const folder = FOLDERS[language];
  return readdirSync(folder)
    .filter((name) => name.endsWith('.md'))
    .map((name) => ({ name, text: readFileSync(new URL(name, folder), 'utf8') }));
}

export const pages = pagesIn('en');

export function pageNamed(name: string, language: PageLanguage = 'en'): Page {
  const page = pagesIn(language).find((one) => one.name === name);
  if (!page) throw new Error(`there is no page ${name}`);
  return page;
}

export function fencesOf({ name, text }: Page): Fence[] {
  const lines = text.split('\n');
  const found: Fence[] = [];
  let open: Omit<Fence, 'content'> | undefined;
  let heading = '';
  lines.forEach((line, i) => {
    const [, language = '', info = ''] = /^```(\w*) ?(.*)$/.exec(line) ?? [];
    if (!line.startsWith('```')) {
      if (!open) heading = headingIn(line) ?? heading;
    } else if (open) {
      found.push({ ...open, content: lines.slice(open.line - 1, i).join('\n') });
      open = undefined;
    } else open = { page: name, line: i + 2, language, info: info.trim(), heading };
  });
  return found;
}

export function tablesOf({ name, text }: Page): Table[] {
  const found: Table[] = [];
  let heading = '';
  let table: Table | undefined;
  for (const line of proseOf(text).split('\n')) {
    heading = headingIn(line) ?? heading;
    if (!line.startsWith('|')) table = undefined;
    else if (!table) found.push((table = { page: name, heading, columns: cellsOf(line), rows: [] }));
    else if (!/^\|[\s:|-]+$/.test(line)) table.rows.push(cellsOf(line));
  }
  return found;
}

export const headingsOf = ({ text }: Page): string[] =>
  proseOf(text)
    .split('\n')
    .flatMap((line) => headingIn(line) ?? []);

/** `[target, anchor]` of every link that does not leave the repository. */
export const linksOf = ({ text }: Page): [target: string, anchor: string][] =>
  [...proseOf(text).matchAll(/\]\((?!https?:)([^)#\s]*)#?([^)\s]*)\)/g)].map(
    ([, target = '', anchor = '']) => [target, anchor],
  );

/** What is between backticks in a cell. */
export const codesIn = (cell: string): string[] =>
  [...cell.matchAll(/`` ?(.+?) ?``|`([^`]+)`/g)].map(([, double, single]) => double ?? single ?? '');

/** The anchor that code hosts give a heading. */
export const anchorOf = (heading: string): string =>
  heading
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\s_-]/gu, '')
    .trim()
    .replaceAll(' ', '-');

const headingIn = (line: string): string | undefined => /^#{1,6} (.*)$/.exec(line)?.[1]?.replaceAll('`', '');

const proseOf = (text: string): string => text.replace(/^```[\s\S]*?^```$/gm, '');

/** A bar within a cell is written `\|`. */
const cellsOf = (line: string): string[] =>
  line
    .slice(1, line.trimEnd().length - 1)
    .split(/(?<!\\)\|/)
    .map((cell) => cell.trim().replaceAll('\\|', '|'));
