/** Taking records along, putting them back, and bringing two copies of one together. */
import type { BackupOptions } from '../commands/backup.ts';
import type { BundleOptions } from '../commands/bundle.ts';
import type { MergeOptions } from '../commands/merge.ts';
import type { RestoreOptions } from '../commands/restore.ts';
import type { SalvageOptions } from '../commands/salvage.ts';
import type { Frame } from './frame.ts';

export function keeping({ add, run, around, t }: Frame): void {
  add('bundle')
    .argument('<records...>', t('help.record-file'))
    .requiredOption('-o, --output <file>', t('help.bundle.output'))
    .option('--checklist <path>', t('help.own-checklist'))
    .option('--lock', t('help.bundle.lock'))
    .option('--passphrase-file <file>', t('help.passphrase'))
    .action((records: string[], options: BundleOptions) =>
      run(async () => (await import('../commands/bundle.ts')).bundle(records, options, around)),
    );

  add('backup')
    .requiredOption('-o, --output <file>', t('help.bundle.output'))
    .option('--folder <folder>', t('help.walk.folder'), 'probity-records')
    .option('--lock', t('help.bundle.lock'))
    .option('--passphrase-file <file>', t('help.passphrase'))
    .action((options: BackupOptions) =>
      run(async () => (await import('../commands/backup.ts')).backup(options, around)),
    );

  add('salvage')
    .argument('<log>', t('help.salvage.log'))
    .option('-o, --output <file>', t('help.salvage.output'))
    .option('--go-on', t('help.salvage.go-on'))
    .option('--checklist <path>', t('help.own-checklist'))
    .action((log: string, options: SalvageOptions) =>
      run(async () => (await import('../commands/salvage.ts')).salvage(log, options, around)),
    );

  add('restore')
    .argument('<file>', t('help.restore.file'))
    .option('--folder <folder>', t('help.restore.folder'), 'probity-records')
    .option('--newer', t('help.restore.newer'))
    .option('--list', t('help.restore.list'))
    .option('--passphrase-file <file>', t('help.passphrase'))
    .option('--json', t('help.json'))
    .action((file: string, options: RestoreOptions) =>
      run(async () => (await import('../commands/restore.ts')).restore(file, options, around)),
    );

  add('merge')
    .argument('<ours>', t('help.merge.ours-file'))
    .argument('<theirs>', t('help.merge.theirs-file'))
    .option('-o, --output <file>', t('help.merge.output'))
    .option('--ours [ids...]', t('help.merge.ours'))
    .option('--theirs [ids...]', t('help.merge.theirs'))
    .option('--choices <file>', t('help.merge.choices'))
    .option('--record <id>', t('help.merge.record'))
    .option('--checklist <path>', t('help.own-checklist'))
    .option('--lock', t('help.bundle.lock'))
    .option('--passphrase-file <file>', t('help.passphrase'))
    .option('--json', t('help.json'))
    .action((ours: string, theirs: string, options: MergeOptions) =>
      run(async () => (await import('../commands/merge.ts')).merge(ours, theirs, options, around)),
    );
}
