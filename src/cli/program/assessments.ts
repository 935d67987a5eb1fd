/** From answers to findings and documents, and back from a document to what it says. */
import { Option } from 'commander';
import { PAPERS } from '../../statement/paper.ts';
import type { FindingsOptions } from '../commands/findings.ts';
import type { LawsOptions } from '../commands/laws.ts';
import type { RecordOptions } from '../commands/record.ts';
import type { StatementOptions } from '../commands/statement.ts';
import type { VerifyOptions } from '../commands/verify.ts';
import type { WalkOptions } from '../commands/walk.ts';
import type { Frame } from './frame.ts';

export function assessments({ add, run, around, t }: Frame): void {
  add('walk')
    .argument('<checklist>', t('help.walk.checklist'))
    .option('--folder <folder>', t('help.walk.folder'), 'probity-records')
    .option('--resume [id]', t('help.walk.resume'))
    .option('-o, --output <file>', t('help.walk.output'))
    .action((checklist: string, options: WalkOptions) =>
      run(async () => (await import('../commands/walk.ts')).walk(checklist, options, around)),
    );

  add('record')
    .requiredOption('--answers <file>', t('help.record.answers'))
    .option('--checklist <path>', t('help.own-checklist'))
    .option('-o, --output <file>', t('help.record.output'))
    .action((options: RecordOptions) =>
      run(async () => (await import('../commands/record.ts')).record(options, around)),
    );

  add('findings')
    .argument('<record>', t('help.record-file'))
    .option('--checklist <path>', t('help.own-checklist'))
    .option('--on <date>', t('help.on'))
    .option('--json', t('help.json'))
    .action((record: string, options: FindingsOptions) =>
      run(async () => (await import('../commands/findings.ts')).findings(record, options, around)),
    );

  add('statement')
    .argument('[record]', t('help.record-file'))
    .requiredOption('-o, --output <path>', t('help.statement.output'))
    .option('--all <folder>', t('help.statement.all'))
    .option('--html', t('help.statement.html'))
    .addOption(new Option('--for <reader>', t('help.statement.for')).choices(['supplier']))
    .option('--law <law>', t('help.statement.law'))
    .option('--working-paper', t('help.statement.working-paper'))
    .addOption(new Option('--paper <size>', t('help.statement.paper')).choices(PAPERS).default('a4'))
    .option('--address <url>', t('help.statement.address'))
    .option('--checklist <path>', t('help.own-checklist'))
    .option('--on <date>', t('help.on'))
    .action((record: string | undefined, options: StatementOptions) =>
      run(async () => (await import('../commands/statement.ts')).statement(record, options, around)),
    );

  add('verify')
    .argument('<file>', t('help.verify.file'))
    .option('--checklist <path>', t('help.own-checklist'))
    .option('--record <file>', t('help.verify.record'))
    .option('--json', t('help.json'))
    .action((file: string, options: VerifyOptions) =>
      run(async () => (await import('../commands/verify.ts')).verify(file, options, around)),
    );

  add('laws')
    .argument('<record>', t('help.record-file'))
    .option('--checklist <path>', t('help.own-checklist'))
    .option('--json', t('help.json'))
    .action((record: string, options: LawsOptions) =>
      run(async () => (await import('../commands/laws.ts')).laws(record, options, around)),
    );
}
