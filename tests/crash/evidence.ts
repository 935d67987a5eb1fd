/** Evidence files, held against the log that names them. */
import { namedFiles, type LogEvent } from '../../src/record/index.ts';

export interface KeptEvidence {
  /** Digests of the files that are there with their bytes. */
  there: ReadonlySet<string>;
  /** Of files that were being added when the program was killed: a later one clears them away. */
  noted: ReadonlySet<string>;
}

/** @returns what is wrong, in words: a file that is named and not there, or there and named by nobody */
export function evidenceFaults(events: readonly LogEvent[], { there, noted }: KeptEvidence): string[] {
  const named = new Set(namedFiles(events).map(({ digest }) => digest));
  return [
    ...[...named].filter((digest) => !there.has(digest)).map((digest) => `the file ${digest} is gone`),
    ...[...there]
      .filter((digest) => !named.has(digest) && !noted.has(digest))
      .map((digest) => `no event names the file ${digest}`),
  ];
}
