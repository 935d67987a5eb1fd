/** The command line: reads the arguments, runs one command, and says how it went by its exit code. */
import { CommanderError } from 'commander';
import { StorageError } from '../storage/index.ts';
import { OK, WRONG } from './exit-codes.ts';
import { chosenLanguage } from './language.ts';
import { programOf } from './program.ts';
import { surroundingsOf, type Surroundings } from './surroundings.ts';
import { isAnswered, usageReason } from './usage-error.ts';
import { WrongInput } from './wrong-input.ts';

// A reader that has seen enough, such as head, closes the pipe; that is no error of ours.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(OK);
  throw error;
});

const args = process.argv.slice(2);
process.exitCode = await run(args, await surroundingsOf(chosenLanguage(args, process.env)));

async function run(args: string[], around: Surroundings): Promise<number> {
  let code = OK;
  const program = programOf(around, async (command) => {
    code = await command();
  });
  try {
    if (args.length === 0) {
      around.say(program.helpInformation());
      return WRONG;
    }
    await program.parseAsync(args, { from: 'user' });
    return code;
  } catch (error) {
    return failed(error, around);
  }
}

/** Says what is wrong; a mistake of the program itself keeps its trace, so that it can be reported. */
function failed(error: unknown, { words, say }: Surroundings): number {
  if (error instanceof CommanderError) {
    if (isAnswered(error)) return OK;
    say(`${words.t('usage.error')} ${usageReason(error, words)}`);
    say(words.t('usage.see-help'));
  } else if (error instanceof WrongInput) {
    for (const reason of error.reasons) say(reason);
  } else if (error instanceof StorageError) {
    say(words.t(`storage.${error.code}`, { detail: error.message }));
  } else {
    say(
      words.t('mishap', { detail: error instanceof Error ? (error.stack ?? error.message) : String(error) }),
    );
  }
  return WRONG;
}
