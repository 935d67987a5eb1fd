/** The commands, their options and their help, in the language of the user. */
import { Argument, Command, InvalidArgumentError, Option } from 'commander';
import { LANGUAGES } from '../locale/index.ts';
import { PAPERS } from '../statement/paper.ts';
import { SCHEMA_NAMES, type SchemaName } from './commands/schema-names.ts';
import { DEPTHS } from '../checklist/index.ts';
import type { BackupOptions } from './commands/backup.ts';
import type { BundleOptions } from './commands/bundle.ts';
import type { CompareOptions } from './commands/compare.ts';
import type { FindingsOptions } from './commands/findings.ts';
import type { InviteOptions } from './commands/invite.ts';
import type { KeyOptions } from './commands/key.ts';
import type { LawsOptions } from './commands/laws.ts';
import type { LintOptions } from './commands/lint.ts';
import type { MachineOptions } from './commands/machine.ts';
import type { PackOptions } from './commands/pack.ts';
import type { PortfolioOptions } from './commands/portfolio.ts';
import type { ProgressOptions } from './commands/progress.ts';
import type { RecordOptions } from './commands/record.ts';
import type { RestoreOptions } from './commands/restore.ts';
import type { SignOptions } from './commands/sign.ts';
import type { StatementOptions } from './commands/statement.ts';
import type { VerifyOptions } from './commands/verify.ts';
import type { WalkOptions } from './commands/walk.ts';
import type { Surroundings } from './surroundings.ts';
import { TOOL_VERSION } from './tool.ts';

type Run = (command: () => Promise<number>) => Promise<void>;

/**
 * @param run is given the command that the arguments ask for
 * @returns the program, ready to parse arguments; it throws `CommanderError` instead of leaving
 */
export function programOf(around: Surroundings, run: Run): Command {
  const { t } = around.words;
  const program = new Command('probity')
    .description(t('help.program'))
    .version(TOOL_VERSION, '-V, --version', t('help.version'))
    .helpOption('-h, --help', t('help.help'))
    .helpCommand('help [command]', t('help.help-command'))
    .addHelpText('after', `\n${t('help.footer')}`);
  inLanguage(program, around);
  const add = (name: string, under = program): Command => {
    const command = under.command(name);
    inLanguage(command, around);
    return command
      .description(t(under === program ? `help.${name}` : `help.${under.name()}.${name}`))
      .helpOption('-h, --help', t('help.help'))
      .addOption(languageOption(around));
  };

  add('lint')
    .argument('[paths...]', t('help.lint.paths'))
    .option('--seeds <folder>', t('help.lint.seeds'))
    .option('--prove', t('help.lint.prove'))
    .option('--json', t('help.json'))
    .addOption(new Option('--sarif', t('help.lint.sarif')).conflicts('json'))
    .action((paths: string[], options: LintOptions) =>
      run(async () => (await import('./commands/lint.ts')).lint(paths, options, around)),
    );

  add('schema')
    .addArgument(new Argument('<name>', t('help.schema.name')).choices(SCHEMA_NAMES))
    .action((name: SchemaName) =>
      run(async () => (await import('./commands/schema.ts')).schema(name, around)),
    );

  add('record')
    .requiredOption('--answers <file>', t('help.record.answers'))
    .option('--checklist <path>', t('help.own-checklist'))
    .option('-o, --output <file>', t('help.record.output'))
    .action((options: RecordOptions) =>
      run(async () => (await import('./commands/record.ts')).record(options, around)),
    );

  add('findings')
    .argument('<record>', t('help.record-file'))
    .option('--checklist <path>', t('help.own-checklist'))
    .option('--on <date>', t('help.on'))
    .option('--json', t('help.json'))
    .action((record: string, options: FindingsOptions) =>
      run(async () => (await import('./commands/findings.ts')).findings(record, options, around)),
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
      run(async () => (await import('./commands/statement.ts')).statement(record, options, around)),
    );

  add('verify')
    .argument('<file>', t('help.verify.file'))
    .option('--checklist <path>', t('help.own-checklist'))
    .option('--record <file>', t('help.verify.record'))
    .option('--json', t('help.json'))
    .action((file: string, options: VerifyOptions) =>
      run(async () => (await import('./commands/verify.ts')).verify(file, options, around)),
    );

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
      run(async () => (await import('./commands/invite.ts')).invite(record, options, around)),
    );

  add('compare')
    .argument('<record>', t('help.record-file'))
    .argument('<declaration>', t('help.compare.declaration'))
    .option('--checklist <path>', t('help.own-checklist'))
    .option('--json', t('help.json'))
    .action((record: string, declaration: string, options: CompareOptions) =>
      run(async () => (await import('./commands/compare.ts')).compare(record, declaration, options, around)),
    );

  add('laws')
    .argument('<record>', t('help.record-file'))
    .option('--checklist <path>', t('help.own-checklist'))
    .option('--json', t('help.json'))
    .action((record: string, options: LawsOptions) =>
      run(async () => (await import('./commands/laws.ts')).laws(record, options, around)),
    );

  add('progress')
    .argument('<old>', t('help.progress.old'))
    .argument('<new>', t('help.progress.new'))
    .option('--checklist <path>', t('help.own-checklist'))
    .option('--on <date>', t('help.as-of'))
    .option('--json', t('help.json'))
    .action((then: string, now: string, options: ProgressOptions) =>
      run(async () => (await import('./commands/progress.ts')).progress([then, now], options, around)),
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
      run(async () => (await import('./commands/portfolio.ts')).portfolio(paths, options, around)),
    );

  add('walk')
    .argument('<checklist>', t('help.walk.checklist'))
    .option('--folder <folder>', t('help.walk.folder'), 'probity-records')
    .option('--resume [id]', t('help.walk.resume'))
    .option('-o, --output <file>', t('help.walk.output'))
    .action((checklist: string, options: WalkOptions) =>
      run(async () => (await import('./commands/walk.ts')).walk(checklist, options, around)),
    );

  add('new')
    .argument('<folder>', t('help.new.folder'))
    .action((folder: string) =>
      run(async () => (await import('./commands/new.ts')).newChecklist(folder, around)),
    );

  add('pack')
    .argument('<checklist>', t('help.pack.checklist'))
    .requiredOption('-o, --output <file>', t('help.pack.output'))
    .action((checklist: string, options: PackOptions) =>
      run(async () => (await import('./commands/pack.ts')).pack(checklist, options, around)),
    );

  add('bundle')
    .argument('<records...>', t('help.record-file'))
    .requiredOption('-o, --output <file>', t('help.bundle.output'))
    .option('--checklist <path>', t('help.own-checklist'))
    .option('--lock', t('help.bundle.lock'))
    .option('--passphrase-file <file>', t('help.passphrase'))
    .action((records: string[], options: BundleOptions) =>
      run(async () => (await import('./commands/bundle.ts')).bundle(records, options, around)),
    );

  add('backup')
    .requiredOption('-o, --output <file>', t('help.bundle.output'))
    .option('--folder <folder>', t('help.walk.folder'), 'probity-records')
    .option('--lock', t('help.bundle.lock'))
    .option('--passphrase-file <file>', t('help.passphrase'))
    .action((options: BackupOptions) =>
      run(async () => (await import('./commands/backup.ts')).backup(options, around)),
    );

  add('restore')
    .argument('<file>', t('help.restore.file'))
    .option('--folder <folder>', t('help.restore.folder'), 'probity-records')
    .option('--newer', t('help.restore.newer'))
    .option('--list', t('help.restore.list'))
    .option('--passphrase-file <file>', t('help.passphrase'))
    .option('--json', t('help.json'))
    .action((file: string, options: RestoreOptions) =>
      run(async () => (await import('./commands/restore.ts')).restore(file, options, around)),
    );

  add('machine')
    .argument('<checklist>', t('help.walk.checklist'))
    .option('-o, --output <file>', t('help.machine.output'))
    .action((checklist: string, options: MachineOptions) =>
      run(async () => (await import('./commands/machine.ts')).machine(checklist, options, around)),
    );

  const key = add('key').helpCommand(false);
  add('new', key)
    .requiredOption('--holder <name>', t('help.key.holder'))
    .requiredOption('-o, --output <file>', t('help.key.output'))
    .option('--passphrase-file <file>', t('help.passphrase'))
    .action((options: KeyOptions) =>
      run(async () => (await import('./commands/key.ts')).newKey(options, around)),
    );
  add('show', key)
    .argument('<key>', t('help.key.file'))
    .option('--json', t('help.json'))
    .action((path: string, options: { json?: boolean }) =>
      run(async () => (await import('./commands/key.ts')).showKey(path, options, around)),
    );

  add('sign')
    .argument('<record>', t('help.record-file'))
    .requiredOption('--key <file>', t('help.key.file'))
    .requiredOption('-o, --output <file>', t('help.record-output'))
    .option('--passphrase-file <file>', t('help.passphrase'))
    .option('--checklist <path>', t('help.own-checklist'))
    .action((record: string, options: SignOptions) =>
      run(async () => (await import('./commands/sign.ts')).sign(record, options, around)),
    );

  add('serve')
    .addOption(new Option('--port <number>', t('help.serve.port')).default(4173).argParser(portOf(around)))
    .option('--host <address>', t('help.serve.host'), '127.0.0.1')
    .action((options: { port: number; host: string }) =>
      run(async () => (await import('./commands/serve.ts')).serve(options, around)),
    );
  return program;
}

function languageOption({ words }: Surroundings): Option {
  return new Option('--lang <language>', words.t('help.lang')).choices(LANGUAGES);
}

const portOf =
  ({ words }: Surroundings) =>
  (typed: string): number => {
    const port = Number(typed);
    if (Number.isInteger(port) && port >= 0 && port <= 65_535) return port;
    throw new InvalidArgumentError(words.t('usage.port'));
  };

/** Headings in the user's language, and errors thrown to the caller instead of a sudden end. */
function inLanguage(command: Command, { words, print }: Surroundings): void {
  const headings: Record<string, string> = {
    'Usage:': words.t('usage.usage'),
    'Arguments:': words.t('usage.arguments'),
    'Options:': words.t('usage.options'),
    'Commands:': words.t('usage.commands'),
  };
  command
    .exitOverride()
    .configureOutput({ writeOut: print, outputError: () => undefined, writeErr: () => undefined })
    .configureHelp({
      styleTitle: (title) => headings[title] ?? title,
      optionDescription: (option) =>
        withExtras(option.description, option.argChoices, option.defaultValue, words),
      argumentDescription: (argument) =>
        withExtras(argument.description, argument.argChoices, argument.defaultValue, words),
    });
}

function withExtras(
  description: string,
  choices: readonly string[] | undefined,
  standard: unknown,
  { t }: Surroundings['words'],
): string {
  const extras = [
    ...(choices ? [t('usage.allowed', { choices: choices.join(', ') })] : []),
    ...(typeof standard === 'string' || typeof standard === 'number'
      ? [t('usage.default', { value: String(standard) })]
      : []),
  ];
  return extras.length === 0
    ? description
    : t('usage.extras', { description, extras: extras.join(t('usage.and')) });
}
