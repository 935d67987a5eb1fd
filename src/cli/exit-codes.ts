export const OK = 0;
/** The command ran, and what it looked at has errors. */
export const FOUND = 1;
/** The command could not run: wrong input, or storage that cannot be written. */
export const WRONG = 2;
