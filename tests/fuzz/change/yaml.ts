/** Changes to a file that people write by lines: to the lines, or to what they say. */
import { strFromU8, strToU8 } from 'fflate';
import fc from 'fast-check';
import { parse } from 'yaml';
import { anyCondition, disturbed } from '../../support/disturbed.ts';
import type { Lots } from '../lots.ts';
import { changeBytes } from './bytes.ts';
import { changeTree } from './json.ts';
import { placesIn, treeOf, written, type Tree } from './tree.ts';

export function changeYaml(file: Uint8Array, lots: Lots): Uint8Array {
  if (lots.chance(0.1)) return changeBytes(file, lots);
  const tree = lots.chance(0.5) ? parsed(file) : undefined;
  if (tree === undefined) return strToU8(drawn(disturbed(strFromU8(file)), lots));
  if (lots.chance(0.3)) changeCondition(tree, lots);
  else changeTree(tree, lots);
  // JSON is YAML.
  return strToU8(written(tree));
}

function parsed(file: Uint8Array): Tree | undefined {
  try {
    return treeOf(parse(strFromU8(file), { maxAliasCount: 0, logLevel: 'error' }));
  } catch {
    // An earlier change made it no YAML; the next one takes its lines.
    return undefined;
  }
}

/** Wherever two things are compared. */
function changeCondition(tree: Tree, lots: Lots): void {
  const conditions = placesIn(tree).filter((place) => {
    const value = place.get();
    return typeof value === 'string' && /[=<>]/.test(value);
  });
  if (conditions.length > 0) lots.one(conditions).set(drawn(anyCondition(), lots));
}

function drawn<T>(values: fc.Arbitrary<T>, lots: Lots): T {
  const [value] = fc.sample(values, { seed: lots.below(2 ** 31), numRuns: 1 });
  return value as T;
}
