/** What the user gave cannot be used: every reason is printed, nothing is written, and the exit code is 2. */
export class WrongInput extends Error {
  override readonly name = 'WrongInput';

  /** @param reasons one line each, with the place and the next step */
  constructor(readonly reasons: string[]) {
    super(reasons.join('\n'));
  }
}
