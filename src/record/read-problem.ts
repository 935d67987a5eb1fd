/** What is wrong with a file; the words are under `read.<code>`. */
export interface ReadProblem {
  code: ReadProblemCode;
  /** Where in the file, such as `events.3.answer.value`. */
  path: string;
  data: Record<string, string | number>;
}

type ReadProblemCode =
  | 'too-large'
  | 'too-deep'
  | 'not-json'
  | 'text-broken'
  | 'number-endless'
  | 'not-a-record'
  | 'newer-format'
  | 'newer-content'
  | 'field'
  | 'field-unknown'
  | 'field-twice'
  | 'not-started'
  | 'sequence'
  | 'too-many-seals'
  | 'seal-broken';

export type ReadResult<T> = { ok: true; value: T } | { ok: false; problems: ReadProblem[] };
