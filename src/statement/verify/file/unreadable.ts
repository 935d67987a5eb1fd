/** Why a file cannot be looked into; the words are under `verify.problem.<code>`. */
export type ProblemCode =
  | 'too-large'
  | 'not-pdf'
  | 'damaged'
  | 'encrypted'
  /** Its parts unfold to more than any statement holds. */
  | 'unfolds-too-far'
  /** Written in a way in which readers may see different things. */
  | 'ambiguous';

/** Thrown inside this folder only; the door turns it into a value. */
export class Unreadable extends Error {
  override readonly name = 'Unreadable';

  /** @param detail for whoever looks into the file, in English */
  constructor(
    readonly code: ProblemCode,
    readonly detail: string,
  ) {
    super(`${code}: ${detail}`);
  }
}
