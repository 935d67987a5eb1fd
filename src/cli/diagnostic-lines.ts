/** A diagnostic for the terminal: file, line and column first, and the answers that show it below. */
import type { Answer, Diagnostic } from '../checklist/index.ts';
import type { Translator } from '../locale/index.ts';

export function messageOf({ code, data }: Diagnostic, words: Translator): string {
  return words.t(`diagnostic.${code}`, data);
}

export function linesOf(diagnostic: Diagnostic, words: Translator): string[] {
  const { file, line, column, severity, code, question } = diagnostic;
  const about = question === undefined ? '' : ` [${question}]`;
  const first = `${file}:${String(line)}:${String(column)}: ${words.t(`lint.${severity}`)} ${code}${about}: ${messageOf(diagnostic, words)}`;
  return [first, ...witnessLines(diagnostic, words).map((shown) => `    ${shown}`)];
}

/** The answers that show what is said; of two assessments that are compared, the answer in which they differ too. */
export function witnessLines({ question, witness, better }: Diagnostic, words: Translator): string[] {
  if (!witness) return [];
  const shown = words.t('lint.witness', { answers: answersOf(witness, words) });
  const changed = better?.answers.filter(({ question: id }) => id === question) ?? [];
  const instead = words.t('lint.better', { answers: answersOf({ answers: changed }, words) });
  return [shown, ...(better ? [instead] : [])];
}

function answersOf(
  { answers }: Pick<NonNullable<Diagnostic['witness']>, 'answers'>,
  words: Translator,
): string {
  if (answers.length === 0) return words.t('lint.any-answers');
  return answers.map(({ question, answer }) => `${question} = ${valueOf(answer, words)}`).join('; ');
}

function valueOf({ value, evidence = [] }: Answer, words: Translator): string {
  const written = value === null ? words.t('lint.not-available') : JSON.stringify(value);
  return [written, ...evidence.map(({ grade }) => grade)].join(' ');
}
