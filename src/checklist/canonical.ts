/**
 * Canonical JSON (RFC 8785). `JSON.stringify` writes text and numbers as it demands, and keys in the order that an object has
 * them in, so it is enough to put them in order first; the package, which writes all by itself, takes twice as long.
 */
import canonicalize from 'canonicalize';

/** @returns undefined for what is no JSON */
export function canonical(value: unknown): string | undefined {
  const copy = ordered(value);
  return copy === UNUSUAL ? canonicalize(value) : JSON.stringify(copy);
}

/** For the package: keys that JavaScript keeps in an order of its own, and everything that is no plain JSON. */
const UNUSUAL = Symbol('unusual');
const KEY_IN_ORDER = /^[^0-9_]/;

function ordered(value: unknown): unknown {
  switch (typeof value) {
    case 'string':
      return value.isWellFormed() ? value : UNUSUAL;
    case 'number':
      return Number.isFinite(value) ? value : UNUSUAL;
    case 'boolean':
    case 'undefined':
      return value;
    case 'object':
      if (value === null) return value;
      return Array.isArray(value) ? orderedList(value) : orderedMap(value);
    default:
      return UNUSUAL;
  }
}

function orderedList(list: unknown[]): unknown {
  const copy = list.map(ordered);
  return copy.includes(UNUSUAL) ? UNUSUAL : copy;
}

function orderedMap(map: object): unknown {
  if ('toJSON' in map) return UNUSUAL;
  const copy: Record<string, unknown> = {};
  for (const key of Object.keys(map).sort()) {
    const value = ordered((map as Record<string, unknown>)[key]);
    if (value === UNUSUAL || !KEY_IN_ORDER.test(key) || !key.isWellFormed()) return UNUSUAL;
    copy[key] = value;
  }
  return copy;
}
