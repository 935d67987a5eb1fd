/** `probity compare`: what the company declares beside what the officer found. */
import { askedOfSupplier } from '../../checklist/index.ts';
import { isArchive, matchProblems, readReturn, recordProblems } from '../../exchange/index.ts';
import { AGREEMENTS, compareAnswers, type ComparedAnswer } from '../../findings/index.ts';
import { buildModel, replay, type Model } from '../../questionnaire/index.ts';
import { fold, type AssessmentRecord } from '../../record/index.ts';
import { answerText, type Words } from '../../statement/index.ts';
import { OK } from '../exit-codes.ts';
import { readBytes } from '../files.ts';
import { openAssessment } from '../open-record.ts';
import { problemText, type FileProblem } from '../problem-lines.ts';
import type { Surroundings } from '../surroundings.ts';
import { WrongInput } from '../wrong-input.ts';
import { wordsFor } from '../words.ts';

export interface CompareOptions {
  json?: boolean;
  checklist?: string;
}

/** @throws WrongInput when the file is no declaration that answers an invitation of the record */
export async function compare(
  path: string,
  declaration: string,
  { json, checklist: given }: CompareOptions,
  around: Surroundings,
): Promise<number> {
  const own = await openAssessment(path, given === undefined ? {} : { checklist: given }, around);
  const returned = await readDeclaration(declaration, own.record, own.model, around);
  const self = buildModel(askedOfSupplier(own.model.checklist));
  const all = compareAnswers(own.model, replay(self, fold(returned).changes), own.state);
  if (json) around.print(JSON.stringify(all, null, 2));
  else around.print(comparedText(all, own.model, around, await wordsFor(own.checklist, around)));
  return OK;
}

async function readDeclaration(
  path: string,
  own: AssessmentRecord,
  model: Model,
  { words }: Surroundings,
): Promise<AssessmentRecord> {
  const bytes = await readBytes(path, words);
  const read = isArchive(bytes)
    ? readReturn(bytes)
    : { ok: false as const, problems: [{ code: 'not-a-return', path: '', data: {} }] };
  const refuse = (problems: readonly FileProblem[]): never => {
    throw new WrongInput(
      problems.map((one) => [path, one.path, problemText(one, words)].filter(Boolean).join(': ')),
    );
  };
  if (!read.ok) return refuse(read.problems);
  const { record } = read.value;
  const problems = [...matchProblems(record, own), ...recordProblems(model, record)];
  return problems.length > 0 ? refuse(problems) : record;
}

function comparedText(
  all: readonly ComparedAnswer[],
  model: Model,
  { words: cli }: Surroundings,
  words: Words,
): string {
  return AGREEMENTS.flatMap((agreement) => {
    const rows = all.filter((one) => one.agreement === agreement);
    if (rows.length === 0) return [];
    return [
      cli.t('compare.heading', { name: cli.t(`compare.${agreement}`), count: rows.length }),
      ...rows.map((row) => `  ${line(row, model, cli.t, words)}`),
      '',
    ];
  }).join('\n');
}

function line(
  { question, declared, found, flattering }: ComparedAnswer,
  model: Model,
  t: Surroundings['words']['t'],
  words: Words,
): string {
  const said = (answer: typeof declared): string =>
    answer ? answerText(model.question(question), answer, words).replaceAll('\n', '; ') : t('compare.none');
  return t(flattering ? 'compare.line-flattering' : 'compare.line', {
    question,
    name: words.t(`${question}.name`),
    declared: said(declared),
    found: said(found),
  });
}
