/**
 * Canonical JSON (RFC 8785). `JSON.stringify` writes text and numbers as it demands, and keys in the order that an object has
 * them in, so it is enough to put them in order first; the package, which writes all by itself, takes twice as long.
 */
import canonicalize from 'canonicalize';

/** @returns undefined for what is no JSON */
export function canonical(value: unknown): string | undefined {
  try {
    const text = JSON.stringify(ordered(value)) as string | undefined;
    // Half a character is written as "\udc00", which is no canonical JSON; the package says so.
    if (text?.includes('\\ud')) throw new Unusual();
    return text;
  } catch (error) {
    if (error instanceof Unusual) return canonicalize(value);
    throw error;
  }
}

/** For the package: keys that JavaScript keeps in an order of its own, and everything that is no plain JSON. */
class Unusual extends Error {}

/** JavaScript puts whole numbers first, and takes "__proto__" for something else. */
const isUsual = (key: string): boolean => {
  const first = key.charCodeAt(0);
  return first > DIGITS.to ? first !== UNDERSCORE : first < DIGITS.from;
};
const DIGITS = { from: 0x30, to: 0x39 };
const UNDERSCORE = 0x5f;

function ordered(value: unknown): unknown {
  switch (typeof value) {
    case 'number':
      if (!Number.isFinite(value)) throw new Unusual();
      return value;
    case 'string':
    case 'boolean':
    case 'undefined':
      return value;
    case 'object':
      if (value === null) return value;
      return Array.isArray(value) ? value.map(ordered) : orderedMap(value as Record<string, unknown>);
    default:
      throw new Unusual();
  }
}

/** A copy, also of what is in order: to see whether it is takes longer. */
function orderedMap(map: Record<string, unknown>): unknown {
  const keys = Object.keys(map);
  if ('toJSON' in map || !keys.every(isUsual)) throw new Unusual();
  const copy: Record<string, unknown> = {};
  for (const key of sorted(keys)) copy[key] = ordered(map[key]);
  return copy;
}

/** In place. The platform sorts copies, which takes longer than a few keys do, as almost all maps have. */
function sorted(keys: string[]): string[] {
  if (keys.length > FEW) return keys.sort();
  for (let from = 1; from < keys.length; from++) {
    const key = keys[from] ?? '';
    let to = from;
    for (let before = keys[to - 1]; before !== undefined && before > key; before = keys[to - 1])
      keys[to--] = before;
    keys[to] = key;
  }
  return keys;
}
const FEW = 20;
