/** The command line: reads the arguments, runs one command, and says how it went by its exit code. */
import { CommanderError } from 'commander';
import { OK, WRONG } from './exit-codes.ts';
import { chosenLanguage } from './language.ts';
import { programOf } from './program.ts';
import { reasonsOf } from './reasons.ts';
import { surroundingsOf, type Surroundings } from './surroundings.ts';
import { isAnswered, usageReason } from './usage-error.ts';

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

/** Says what is wrong. */
function failed(error: unknown, { words, say }: Surroundings): number {
  if (error instanceof CommanderError) {
    if (isAnswered(error)) return OK;
    say(`${words.t('usage.error')} ${usageReason(error, words)}`);
    say(words.t('usage.see-help'));
  } else {
    for (const reason of reasonsOf(error, words)) say(reason);
  }
  return WRONG;
}
