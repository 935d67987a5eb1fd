/** The language of messages and documents: what `--lang` says, else what the terminal is set to. */
import { isLanguage, LANGUAGES, type Language } from '../locale/index.ts';

/** Read before the options are, because the help is in this language too. A wrong `--lang` is reported when they are. */
export function chosenLanguage(args: readonly string[], env: NodeJS.ProcessEnv): Language {
  const said = args.flatMap((arg, at) =>
    arg === '--lang' ? [args[at + 1] ?? ''] : arg.startsWith('--lang=') ? [arg.slice(7)] : [],
  );
  const [named] = said.filter(isLanguage);
  if (named !== undefined) return named;
  const locale =
    [env['LC_ALL'], env['LC_MESSAGES'], env['LANG']].find((value) => value !== undefined && value !== '') ??
    '';
  return LANGUAGES.find((language) => locale.toLowerCase().startsWith(language)) ?? 'en';
}
