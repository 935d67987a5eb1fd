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

/** @returns the value itself where nothing in it was out of order */
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
      return Array.isArray(value) ? orderedList(value) : orderedMap(value as Record<string, unknown>);
    default:
      throw new Unusual();
  }
}

function orderedList(list: readonly unknown[]): unknown {
  const copy = list.map(ordered);
  return copy.every((one, at) => one === list[at]) ? list : copy;
}

function orderedMap(map: Record<string, unknown>): unknown {
  if ('toJSON' in map) throw new Unusual();
  const keys = Object.keys(map);
  let isInOrder = true;
  let last = '';
  for (const key of keys) {
    if (!isUsual(key)) throw new Unusual();
    isInOrder &&= last <= key;
    last = key;
  }
  if (!isInOrder) keys.sort();
  const values = keys.map((key) => ordered(map[key]));
  if (isInOrder && values.every((value, at) => value === map[keys[at] ?? ''])) return map;
  const copy: Record<string, unknown> = {};
  keys.forEach((key, at) => (copy[key] = values[at]));
  return copy;
}
