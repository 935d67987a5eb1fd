/** The passphrase of a key: from a file, from the environment, or typed on the terminal, where it does not show. */
import { read } from 'read';
import type { Translator } from '../locale/index.ts';
import { readText } from './files.ts';
import type { Surroundings } from './surroundings.ts';
import { WrongInput } from './wrong-input.ts';

/** Of the environment, for programs that sign. */
const VARIABLE = 'PROBITY_PASSPHRASE';

/**
 * @param file named by the user; its first line counts
 * @param isNew a new passphrase is typed twice
 * @throws WrongInput where nobody can be asked, or the two differ
 */
export async function askPassphrase(
  file: string | undefined,
  isNew: boolean,
  { words }: Pick<Surroundings, 'words'>,
): Promise<string> {
  if (file !== undefined) return firstLine(await readText(file, words));
  const given = process.env[VARIABLE];
  if (given !== undefined && given !== '') return given;
  if (!process.stdin.isTTY) throw new WrongInput([words.t('passphrase.nobody', { variable: VARIABLE })]);
  const typed = await hidden(words.t('passphrase.ask'), words);
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
