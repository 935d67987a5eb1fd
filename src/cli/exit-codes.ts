export const OK = 0;
/** The command ran, and what it looked at has errors. */
export const FOUND = 1;
/** The command could not run: wrong input, or storage that cannot be written. */
export const WRONG = 2;
/** The user ended it with Ctrl-C: 128 and the number of the signal, as shells have it. */
export const INTERRUPTED = 130;
