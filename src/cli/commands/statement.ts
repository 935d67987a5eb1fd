/** `probity statement`: the document of a record, or with `--all` those of a folder of records. */
import { OK } from '../exit-codes.ts';
import { refuseOverwriting, writeWhole } from '../files.ts';
import { makeStatement, type MakeOptions } from '../make-statement.ts';
import type { Surroundings } from '../surroundings.ts';
import { WrongInput } from '../wrong-input.ts';

export interface StatementOptions extends MakeOptions {
  /** A file, or with `all` a folder. */
  output: string;
  /** Folder of records. */
  all?: string;
}

export async function statement(
  path: string | undefined,
  { output, all, ...options }: StatementOptions,
  around: Surroundings,
): Promise<number> {
  const { words: cli } = around;
  if (all !== undefined) {
    if (path !== undefined) throw new WrongInput([cli.t('batch.record-as-well', { path })]);
    return (await import('./statement-all.ts')).statementAll(all, output, options, around);
  }
  if (path === undefined) throw new WrongInput([cli.t('batch.neither')]);
  refuseOverwriting(path, output, cli);
  const { content, title } = await makeStatement(path, options, around);
  await writeWhole(output, content, cli);
  around.say(cli.t('statement.written', { file: output, title }));
  return OK;
}
