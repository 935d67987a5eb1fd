/** The app on this machine. */
import { InvalidArgumentError, Option } from 'commander';
import type { Surroundings } from '../surroundings.ts';
import type { Frame } from './frame.ts';

export function serving({ add, run, around, t }: Frame): void {
  add('serve')
    .addOption(new Option('--port <number>', t('help.serve.port')).default(4173).argParser(portOf(around)))
    .option('--host <address>', t('help.serve.host'), '127.0.0.1')
    .action((options: { port: number; host: string }) =>
      run(async () => (await import('../commands/serve.ts')).serve(options, around)),
    );
}

const portOf =
  ({ words }: Surroundings) =>
  (typed: string): number => {
    const port = Number(typed);
    if (Number.isInteger(port) && port >= 0 && port <= 65_535) return port;
    throw new InvalidArgumentError(words.t('usage.port'));
  };
