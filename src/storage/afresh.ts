import { StorageError } from './error.ts';

/**
 * Looks at what is kept and writes what follows from it; looks again when another writer came between the two. Each time round
 * somebody else has written, so it ends.
 * @param work writes nothing where it throws
 */
export async function afresh<T>(work: () => Promise<T>): Promise<T> {
  for (;;) {
    try {
      return await work();
    } catch (error) {
      if (!wasOvertaken(error)) throw error;
    }
  }
}

/** What was looked at has been continued, or deleted. */
function wasOvertaken(error: unknown): boolean {
  return error instanceof StorageError && (error.code === 'conflict' || error.code === 'missing');
}
