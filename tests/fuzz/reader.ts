import type { Lots } from './lots.ts';

/** A door that files of strangers come through. */
export interface Reader {
  name: string;
  /** How the name of such a file ends. */
  ending: string;
  /** Good files. */
  samples: readonly Uint8Array[];
  /** The file with one change; it may have been changed before. */
  change(this: void, file: Uint8Array, lots: Lots): Uint8Array;
  /** After the last change, every other time: makes digests right again, so that the file gets further in. */
  mend?(this: void, file: Uint8Array): Uint8Array;
  /** Reads, and does with what was read what the program would. @throws where the file should not have been taken */
  read(this: void, file: Uint8Array): Outcome | Promise<Outcome>;
}

export type Outcome = 'taken' | 'refused';
