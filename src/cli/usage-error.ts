/** What is wrong with the arguments, in the user's language; commander's own sentences are English only. */
import type { CommanderError } from 'commander';
import type { Translator } from '../locale/index.ts';

const KEYS: Record<string, string> = {
  'commander.unknownOption': 'usage.unknown-option',
  'commander.unknownCommand': 'usage.unknown-command',
  'commander.missingArgument': 'usage.missing-argument',
  'commander.missingMandatoryOptionValue': 'usage.missing-option',
  'commander.optionMissingArgument': 'usage.missing-value',
  'commander.excessArguments': 'usage.too-many',
  'commander.invalidArgument': 'usage.invalid',
  'commander.conflictingOption': 'usage.conflict',
};

export function usageReason({ code, message }: CommanderError, words: Translator): string {
  const [, name = ''] = /(?:argument|option) '([^']*)'/u.exec(message) ?? /'([^']*)'/u.exec(message) ?? [];
  const detail = message.replace(/^error: /u, '');
  const [, guess] = /\(Did you mean (?:one of )?(.*)\?\)/u.exec(message) ?? [];
  const [, choices] = /Allowed choices are (.*)\.$/u.exec(detail) ?? [];
  const allowed =
    choices === undefined
      ? detail.replace(/^.*? is invalid[^.]*\. /u, '')
      : words.t('usage.allowed', { choices });
  const reason = words.t(KEYS[code] ?? 'usage.other', { name, detail: allowed });
  return guess === undefined ? reason : `${reason} ${words.t('usage.did-you-mean', { guess })}`;
}

/** Help and version are asked for, not errors. */
export function isAnswered({ exitCode }: CommanderError): boolean {
  return exitCode === 0;
}
