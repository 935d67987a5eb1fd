/** Keys, and what is signed with them. */
import type { KeyOptions, PassphraseOptions } from '../commands/key.ts';
import type { SignOptions } from '../commands/sign.ts';
import type { Frame } from './frame.ts';

export function signing({ add, run, around, t }: Frame): void {
  const key = add('key').helpCommand(false);
  add('new', key)
    .requiredOption('--holder <name>', t('help.key.holder'))
    .requiredOption('-o, --output <file>', t('help.key.output'))
    .option('--passphrase-file <file>', t('help.passphrase'))
    .action((options: KeyOptions) =>
      run(async () => (await import('../commands/key.ts')).newKey(options, around)),
    );
  add('show', key)
    .argument('<key>', t('help.key.file'))
    .option('--json', t('help.json'))
    .action((path: string, options: { json?: boolean }) =>
      run(async () => (await import('../commands/key.ts')).showKey(path, options, around)),
    );
  add('passphrase', key)
    .argument('<key>', t('help.key.file'))
    .requiredOption('-o, --output <file>', t('help.key.output'))
    .option('--passphrase-file <file>', t('help.passphrase'))
    .option('--new-passphrase-file <file>', t('help.new-passphrase'))
    .action((path: string, options: PassphraseOptions) =>
      run(async () => (await import('../commands/key.ts')).changeKeyPassphrase(path, options, around)),
    );

  add('sign')
    .argument('<record>', t('help.record-file'))
    .requiredOption('--key <file>', t('help.key.file'))
    .requiredOption('-o, --output <file>', t('help.record-output'))
    .option('--passphrase-file <file>', t('help.passphrase'))
    .option('--checklist <path>', t('help.own-checklist'))
    .action((record: string, options: SignOptions) =>
      run(async () => (await import('../commands/sign.ts')).sign(record, options, around)),
    );
}
