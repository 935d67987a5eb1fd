/** Beside other records: the supplier’s own answers, what became of the last ones, other suppliers. */
import { Option } from 'commander';
import { DEPTHS } from '../../checklist/index.ts';
import type { CompareOptions } from '../commands/compare.ts';
import type { InviteOptions } from '../commands/invite.ts';
import type { MoveOptions } from '../commands/move.ts';
import type { PortfolioOptions } from '../commands/portfolio.ts';
import type { ProgressOptions } from '../commands/progress.ts';
import type { Frame } from './frame.ts';

export function followUp({ add, run, around, t }: Frame): void {
  add('invite')
    .argument('<record>', t('help.record-file'))
    .requiredOption('-o, --output <file>', t('help.invite.output'))
    .addOption(new Option('--depth <depth>', t('help.invite.depth')).choices(DEPTHS).default('all'))
    .option('--due <date>', t('help.invite.due'))
    .option('--contact <name>', t('help.invite.contact'))
    .option('--role <role>', t('help.invite.role'))
    .option('--note <text>', t('help.invite.note'))
    .option('--checklist <path>', t('help.own-checklist'))
    .action((record: string, options: InviteOptions) =>
      run(async () => (await import('../commands/invite.ts')).invite(record, options, around)),
    );

  add('compare')
    .argument('<record>', t('help.record-file'))
    .argument('<declaration>', t('help.compare.declaration'))
    .option('--checklist <path>', t('help.own-checklist'))
    .option('--json', t('help.json'))
    .action((record: string, declaration: string, options: CompareOptions) =>
      run(async () => (await import('../commands/compare.ts')).compare(record, declaration, options, around)),
    );

  add('move')
    .argument('<record>', t('help.record-file'))
    .option('--to <path>', t('help.move.to'))
    .option('-o, --output <file>', t('help.move.output'))
    .option('--checklist <path>', t('help.own-checklist'))
    .option('--json', t('help.json'))
    .action((record: string, options: MoveOptions) =>
      run(async () => (await import('../commands/move.ts')).move(record, options, around)),
    );

  add('progress')
    .argument('<old>', t('help.progress.old'))
    .argument('<new>', t('help.progress.new'))
    .option('--checklist <path>', t('help.own-checklist'))
    .option('--on <date>', t('help.as-of'))
    .option('--json', t('help.json'))
    .action((then: string, now: string, options: ProgressOptions) =>
      run(async () => (await import('../commands/progress.ts')).progress([then, now], options, around)),
    );

  add('portfolio')
    .argument('<records...>', t('help.portfolio.records'))
    .addOption(new Option('--csv', t('help.portfolio.csv')).conflicts(['xlsx', 'json']))
    .addOption(new Option('--xlsx', t('help.portfolio.xlsx')).conflicts(['csv', 'json']))
    .option('--json', t('help.json'))
    .option('-o, --output <file>', t('help.portfolio.output'))
    .option('--checklist <path>', t('help.own-checklist'))
    .option('--on <date>', t('help.as-of'))
    .action((paths: string[], options: PortfolioOptions) =>
      run(async () => (await import('../commands/portfolio.ts')).portfolio(paths, options, around)),
    );
}
