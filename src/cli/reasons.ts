/** Why a command did not get through, a line each. */
import type { Translator } from '../locale/index.ts';
import { StorageError } from '../storage/index.ts';
import { damageText } from './damage-text.ts';
import { WrongInput } from './wrong-input.ts';

/** A mistake of the program itself keeps its trace, so that it can be reported. */
export function reasonsOf(error: unknown, words: Translator): string[] {
  if (error instanceof WrongInput) return error.reasons;
  if (error instanceof StorageError && error.damage) return [damageText(error.damage, words)];
  if (error instanceof StorageError) return [words.t(`storage.${error.code}`, { detail: error.message })];
  const detail = error instanceof Error ? (error.stack ?? error.message) : String(error);
  return [words.t('mishap', { detail })];
}
