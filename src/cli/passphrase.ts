/** The passphrase of a key: from a file, from the environment, or typed on the terminal, where it does not show. */
import { read } from 'read';
import type { Translator } from '../locale/index.ts';
import { readText } from './files.ts';
import type { Surroundings } from './surroundings.ts';
import { WrongInput } from './wrong-input.ts';

/** The option that names a file, the variable of the environment, for programs that sign, and the question at a terminal. */
const KNOWN = { option: '--passphrase-file', variable: 'PROBITY_PASSPHRASE', question: 'passphrase.ask' };
const NEXT = {
  option: '--new-passphrase-file',
  variable: 'PROBITY_NEW_PASSPHRASE',
  question: 'passphrase.ask-new',
};

type Words = Pick<Surroundings, 'words'>;

/**
 * @param file named by the user; its first line counts
 * @param isNew a new passphrase is typed twice
 * @throws WrongInput where nobody can be asked, or the two differ
 */
export function askPassphrase(file: string | undefined, isNew: boolean, around: Words): Promise<string> {
  return ask(KNOWN, file, isNew, around);
}

/** The one that takes the place of another. @throws WrongInput as `askPassphrase` does */
export function askNextPassphrase(file: string | undefined, around: Words): Promise<string> {
  return ask(NEXT, file, true, around);
}

async function ask(
  { option, variable, question }: typeof KNOWN,
  file: string | undefined,
  isNew: boolean,
  { words }: Words,
): Promise<string> {
  if (file !== undefined) return firstLine(await readText(file, words));
  const given = process.env[variable];
  if (given !== undefined && given !== '') return given;
  if (!process.stdin.isTTY) throw new WrongInput([words.t('passphrase.nobody', { option, variable })]);
  const typed = await hidden(words.t(question), words);
  if (isNew && (await hidden(words.t('passphrase.again'), words)) !== typed)
    throw new WrongInput([words.t('passphrase.differs')]);
  return typed;
}

/** @throws WrongInput when the question is broken off */
async function hidden(prompt: string, words: Translator): Promise<string> {
  try {
    return await read({ prompt, silent: true, output: process.stderr, terminal: true });
  } catch {
    throw new WrongInput([words.t('passphrase.given-up')]);
  }
}

const firstLine = (text: string): string => /^[^\r\n]*/.exec(text)?.[0] ?? '';
