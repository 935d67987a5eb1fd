/** What every reader promises of what it takes and of what it refuses. */
import assert from 'node:assert/strict';
import { loadCatalogue, translator } from '../../src/locale/index.ts';
import type { Outcome } from './reader.ts';

const words = await Promise.all(
  (['en', 'zh'] as const).map(async (language) =>
    translator(
      language,
      ...(await Promise.all(
        (['diagnostics', 'checklists', 'verify', 'problems', 'keys'] as const).map((name) =>
          loadCatalogue(language, name),
        ),
      )),
    ),
  ),
);

interface Problem {
  code: string;
  path?: string;
  data: Record<string, string | number>;
}

/** A file with thousands of faults says the same thousands of times. */
const LOOKED_AT = 5;

/** Each refusal has words in every language. @param prefixes of the messages, of which one fits */
export function refused(problems: readonly Problem[], ...prefixes: string[]): Outcome {
  assert.notEqual(problems.length, 0, 'refused without a reason');
  for (const { code, data } of problems.slice(0, LOOKED_AT))
    for (const { t, has } of words) {
      const key = prefixes.map((prefix) => `${prefix}.${code}`).find(has);
      assert.ok(key, `no words for ${code}`);
      assert.notEqual(t(key, data), '', `no words for ${code}`);
    }
  return 'refused';
}

/** What was taken is read again as the same when it is written. */
export function sameAgain<T>(
  value: T,
  again: { ok: true; value: T } | { ok: false; problems: unknown },
): void {
  assert.ok(again.ok, `taken, but not when written again: ${JSON.stringify(again)}`);
  assert.deepEqual(again.value, value, 'taken, but another when written again');
}

export const utf8 = (file: Uint8Array): string => new TextDecoder().decode(file);
