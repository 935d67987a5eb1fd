/** Problems of a file as lines: where, what, and what to do. */
import type { Translator } from '../locale/index.ts';
import { JsonPlaces, type JsonPlace } from './json-place.ts';

export interface FileProblem {
  code: string;
  /** Such as `events.3.answer.value`; empty for the file as a whole. */
  path: string;
  data: Record<string, string | number>;
}

/** Finding positions in a larger file would take longer than they help. */
const PLACES_LIMIT = 2_000_000;

/** One line a problem: `answers.json:12:5: answers.q.value: words`. */
export function problemLines(
  file: string,
  text: string,
  problems: readonly FileProblem[],
  words: Translator,
): string[] {
  const places = text.length <= PLACES_LIMIT ? new JsonPlaces(text) : undefined;
  return problems.map((problem) => {
    const place = problem.path === '' ? placeOfError(text, problem) : places?.at(problem.path);
    const at = place ? `${file}:${place.line}:${place.column}` : file;
    return [at, ...(problem.path === '' ? [] : [problem.path]), problemText(problem, words)].join(': ');
  });
}

/** The words of a problem: of reading a file, or of one answer. */
export function problemText({ code, data }: Pick<FileProblem, 'code' | 'data'>, words: Translator): string {
  return words.t(words.has(`read.${code}`) ? `read.${code}` : `problem.${code}`, data);
}

/** Where JSON.parse gave up: it names the position in its message. */
function placeOfError(text: string, { data: { detail } }: FileProblem): JsonPlace | undefined {
  const [, position] = /at position (\d+)/u.exec(String(detail)) ?? [];
  if (position === undefined) return undefined;
  const before = text.slice(0, Number(position)).split('\n');
  return { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
}
