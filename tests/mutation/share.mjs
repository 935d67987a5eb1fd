/**
 * A checker of Stryker that lets a share of the mutants through, the same ones in every run: of those in a part, every mutant whose
 * place and change have a SHA-256 that the share divides. What it holds back is no result, and does not count.
 */
import { createHash } from 'node:crypto';
import process from 'node:process';

const SHARE = Number(process.env.MUTATION_SHARE ?? 1);

/** The file is named as it is in the repository, wherever that is. */
function isChosen({ fileName, location: { start }, mutatorName, replacement }) {
  const file = fileName.slice(fileName.lastIndexOf('/src/') + 1);
  const what = [file, start.line, start.column, mutatorName, replacement].join('\n');
  return createHash('sha256').update(what).digest().readUInt32BE() % SHARE === 0;
}

const checker = {
  init: async () => {},
  check: async (mutants) =>
    Object.fromEntries(
      mutants.map((mutant) => [
        mutant.id,
        isChosen(mutant) ? { status: 'passed' } : { status: 'compileError', reason: 'not in the share' },
      ]),
    ),
  group: async (mutants) => [mutants.map(({ id }) => id)],
};

export const strykerPlugins = [{ kind: 'Checker', name: 'share', value: checker }];
