/** What every command has: its help in the language of the user, and errors that are thrown instead of a sudden end. */
import { Command, Option } from 'commander';
import { LANGUAGES } from '../../locale/index.ts';
import type { Surroundings } from '../surroundings.ts';

export interface Frame {
  /** A command of the program, or of another command, described by the message `help.<name>`. */
  add: (name: string, under?: Command) => Command;
  /** Given the command that the arguments ask for. */
  run: (command: () => Promise<number>) => Promise<void>;
  around: Surroundings;
  t: Surroundings['words']['t'];
}

export function frameOf(program: Command, run: Frame['run'], around: Surroundings): Frame {
  const { t } = around.words;
  inLanguage(program, around);
  const add = (name: string, under = program): Command => {
    const command = under.command(name);
    inLanguage(command, around);
    return command
      .description(t(under === program ? `help.${name}` : `help.${under.name()}.${name}`))
      .helpOption('-h, --help', t('help.help'))
      .addOption(languageOption(around));
  };
  return { add, run, around, t };
}

function languageOption({ words }: Surroundings): Option {
  return new Option('--lang <language>', words.t('help.lang')).choices(LANGUAGES);
}

/** Headings in the user's language, and errors thrown to the caller instead of a sudden end. */
function inLanguage(command: Command, { words, print }: Surroundings): void {
  const headings: Record<string, string> = {
    'Usage:': words.t('usage.usage'),
    'Arguments:': words.t('usage.arguments'),
    'Options:': words.t('usage.options'),
    'Commands:': words.t('usage.commands'),
  };
  command
    .exitOverride()
    .configureOutput({ writeOut: print, outputError: () => undefined, writeErr: () => undefined })
    .configureHelp({
      styleTitle: (title) => headings[title] ?? title,
      optionDescription: (option) =>
        withExtras(option.description, option.argChoices, option.defaultValue, words),
      argumentDescription: (argument) =>
        withExtras(argument.description, argument.argChoices, argument.defaultValue, words),
    });
}

function withExtras(
  description: string,
  choices: readonly string[] | undefined,
  standard: unknown,
  { t }: Surroundings['words'],
): string {
  const extras = [
    ...(choices ? [t('usage.allowed', { choices: choices.join(', ') })] : []),
    ...(typeof standard === 'string' || typeof standard === 'number'
      ? [t('usage.default', { value: String(standard) })]
      : []),
  ];
  return extras.length === 0
    ? description
    : t('usage.extras', { description, extras: extras.join(t('usage.and')) });
}
