/** Making checklists: checked, begun, handed on, drawn. */
import { Argument, Option } from 'commander';
import { SCHEMA_NAMES, type SchemaName } from '../commands/schema-names.ts';
import type { LintOptions } from '../commands/lint.ts';
import type { MachineOptions } from '../commands/machine.ts';
import type { PackOptions } from '../commands/pack.ts';
import type { Frame } from './frame.ts';

export function checklists({ add, run, around, t }: Frame): void {
  add('lint')
    .argument('[paths...]', t('help.lint.paths'))
    .option('--seeds <folder>', t('help.lint.seeds'))
    .option('--prove', t('help.lint.prove'))
    .option('--json', t('help.json'))
    .addOption(new Option('--sarif', t('help.lint.sarif')).conflicts('json'))
    .action((paths: string[], options: LintOptions) =>
      run(async () => (await import('../commands/lint.ts')).lint(paths, options, around)),
    );

  add('new')
    .argument('<folder>', t('help.new.folder'))
    .action((folder: string) =>
      run(async () => (await import('../commands/new.ts')).newChecklist(folder, around)),
    );

  add('pack')
    .argument('<checklist>', t('help.pack.checklist'))
    .requiredOption('-o, --output <file>', t('help.pack.output'))
    .action((checklist: string, options: PackOptions) =>
      run(async () => (await import('../commands/pack.ts')).pack(checklist, options, around)),
    );

  add('machine')
    .argument('<checklist>', t('help.walk.checklist'))
    .option('-o, --output <file>', t('help.machine.output'))
    .action((checklist: string, options: MachineOptions) =>
      run(async () => (await import('../commands/machine.ts')).machine(checklist, options, around)),
    );

  add('schema')
    .addArgument(new Argument('<name>', t('help.schema.name')).choices(SCHEMA_NAMES))
    .action((name: SchemaName) =>
      run(async () => (await import('../commands/schema.ts')).schema(name, around)),
    );
}
