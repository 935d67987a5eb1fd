/** Kills of the browser in the middle of a walk, which goes on in the same profile after each. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Chance } from '../chance.ts';
import type { Tally } from '../tally.ts';
import { Profile } from './profile.ts';

/** A profile serves so many browsers. */
const LIVES = 25;

/** @param address of the app; what comes of it joins the tally, and the first fault ends it */
export async function killBrowsers(
  points: number,
  chance: Chance,
  address: string,
  tally: Tally,
): Promise<void> {
  for (let left = points; left > 0 && tally.faults.length === 0; left -= LIVES) {
    const folder = mkdtempSync(join(tmpdir(), 'probity-crash-'));
    try {
      await new Profile(folder, address, chance, tally).live(Math.min(LIVES, left));
    } finally {
      rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
    }
  }
}
