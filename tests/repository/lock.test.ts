import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

interface Lock {
  packages: Record<
    string,
    { engines?: { node?: string } | string[]; resolved?: string; integrity?: string; optional?: boolean }
  >;
}

const read = (name: string): string =>
  readFileSync(fileURLToPath(new URL(`../../${name}`, import.meta.url)), 'utf8');
const lock = JSON.parse(read('package-lock.json')) as Lock;
const packages = Object.entries(lock.packages).filter(([path]) => path !== '');

/** The oldest Node that the README promises. */
const OLDEST = [20, 19, 0] as const;

describe('package-lock.json', () => {
  it('holds only packages that run on the oldest Node we promise', () => {
    const refused = packages.flatMap(([path, { engines }]) => {
      const range = Array.isArray(engines) ? undefined : engines?.node;
      return range === undefined || admits(range) ? [] : [`${path} wants Node ${range}`];
    });
    expect(packages.length).toBeGreaterThan(100);
    expect(refused).toEqual([]);
  });

  it('pins every package by its digest', () => {
    expect(packages.filter(([, { integrity }]) => integrity === undefined).map(([path]) => path)).toEqual([]);
  });

  it('is for exact versions, without scripts at installation', () => {
    const { dependencies, devDependencies } = JSON.parse(read('package.json')) as Record<
      string,
      Record<string, string>
    >;
    const loose = Object.entries({ ...dependencies, ...devDependencies }).filter(
      ([, version]) => !/^\d+\.\d+\.\d+$/.test(version),
    );
    expect(loose).toEqual([]);
    expect(read('.npmrc')).toContain('ignore-scripts=true');
  });
});

describe('the reading of engine ranges', () => {
  it.each([
    ['>=20', true],
    ['^20.19.0 || >=22.12.0', true],
    ['>= 18', true],
    ['*', true],
    ['20 || >=22', true],
    ['>=14.0.0 <23', true],
    ['~20.19', true],
    ['>=22', false],
    ['^22.13.0 || >=24', false],
    ['>=14 <20', false],
    ['^18 || 20.18.x', false],
  ])('%s admits Node 20.19: %s', (range, expected) => {
    expect(admits(range)).toBe(expected);
  });
});

/** The part of npm's ranges that packages use for Node: comparators, carets, tildes and bare versions, joined by blanks and `||`. */
function admits(range: string): boolean {
  return range.split('||').some((part) =>
    part
      .trim()
      .replace(/([<>=^~]+)\s+/g, '$1')
      .split(/\s+/)
      .every(holds),
  );
}

function holds(comparator: string): boolean {
  const [, operator = '', version = ''] = /^([<>=^~]*)v?(.*)$/.exec(comparator) ?? [];
  const numbers = version.split('.').map((part) => (/^\d+$/.test(part) ? Number(part) : undefined));
  const [major, minor, patch] = numbers;
  if (major === undefined) return true;
  const order = compare([major, minor ?? 0, patch ?? 0]);
  switch (operator) {
    case '>=':
      return order >= 0;
    case '>':
      return minor === undefined ? OLDEST[0] > major : order > 0;
    case '<':
      return order < 0;
    case '<=':
      return minor === undefined ? OLDEST[0] <= major : order <= 0;
    case '^':
      return order >= 0 && OLDEST[0] === major;
    case '~':
      return order >= 0 && OLDEST[0] === major && (minor === undefined || OLDEST[1] === minor);
    default:
      return (
        OLDEST[0] === major &&
        (minor === undefined || OLDEST[1] === minor) &&
        (patch === undefined || OLDEST[2] === patch)
      );
  }
}

/** How the oldest Node compares with a version. */
function compare(version: [number, number, number]): number {
  const at = OLDEST.findIndex((number, index) => number !== version[index]);
  return at < 0 ? 0 : (OLDEST[at] ?? 0) - (version[at] ?? 0);
}
