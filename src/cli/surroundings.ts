/** What a command has around it: where to write, which words to use, what day it is. */
import {
  loadCatalogue,
  translator,
  type CatalogueName,
  type Language,
  type Translator,
} from '../locale/index.ts';

export interface Surroundings {
  words: Translator;
  /** Results: text on standard output. */
  print(this: void, text: string): void;
  /** Messages: a line on standard error. */
  say(this: void, line: string): void;
  /** A passing note on standard error that only a person at a terminal sees. */
  progress(this: void, line: string): void;
  /** The same on a line that the next one replaces; an empty one takes it away. */
  status(this: void, line: string): void;
  /** ISO date of the place where the program runs. */
  today: string;
  /** ISO 8601 time, UTC. */
  now(this: void): string;
}

const CATALOGUES: CatalogueName[] = ['cli', 'diagnostics', 'problems', 'checklists', 'damaged'];

export async function surroundingsOf(language: Language): Promise<Surroundings> {
  const catalogues = await Promise.all(CATALOGUES.map((name) => loadCatalogue(language, name)));
  return {
    words: translator(language, ...catalogues),
    print: (text) => void process.stdout.write(text.endsWith('\n') ? text : `${text}\n`),
    say: (line) => void process.stderr.write(`${line}\n`),
    progress: (line) => {
      if (process.stderr.isTTY) process.stderr.write(`\x1b[2m${line}\x1b[0m\n`);
    },
    status: (line) => {
      if (process.stderr.isTTY) process.stderr.write(`\r\x1b[2K\x1b[2m${line}\x1b[0m`);
    },
    today: dayOf(new Date()),
    now: () => new Date().toISOString(),
  };
}

function dayOf(date: Date): string {
  const two = (value: number): string => String(value).padStart(2, '0');
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}
