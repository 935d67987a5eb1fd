/** Between two runs no mutant is active: what a test file builds while it is loaded is built by the code as it is. */
import { afterAll } from 'vitest';

const stryker = globalThis as { __stryker__?: { activeMutant?: string | undefined } };

afterAll(() => {
  if (stryker.__stryker__) stryker.__stryker__.activeMutant = undefined;
});
