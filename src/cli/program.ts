/** The commands, their options and their help, in the language of the user. */
import { Command } from 'commander';
import { assessments } from './program/assessments.ts';
import { checklists } from './program/checklists.ts';
import { followUp } from './program/follow-up.ts';
import { frameOf, type Frame } from './program/frame.ts';
import { keeping } from './program/keeping.ts';
import { serving } from './program/serving.ts';
import { signing } from './program/signing.ts';
import type { Surroundings } from './surroundings.ts';
import { TOOL_VERSION } from './tool.ts';

/** In the order of the help. */
const THEMES = [assessments, followUp, signing, keeping, checklists, serving];

/**
 * @param run is given the command that the arguments ask for
 * @returns the program, ready to parse arguments; it throws `CommanderError` instead of leaving
 */
export function programOf(around: Surroundings, run: Frame['run']): Command {
  const { t } = around.words;
  const program = new Command('probity')
    .description(t('help.program'))
    .version(TOOL_VERSION, '-V, --version', t('help.version'))
    .helpOption('-h, --help', t('help.help'))
    .helpCommand('help [command]', t('help.help-command'))
    .addHelpText('after', `\n${t('help.footer')}`);
  const frame = frameOf(program, run, around);
  for (const theme of THEMES) theme(frame);
  return program;
}
