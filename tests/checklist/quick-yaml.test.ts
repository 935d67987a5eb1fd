/** The quick reader of YAML takes no file that the exact one would refuse or read otherwise. The runs are the same every time. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseDocument, stringify } from 'yaml';
import { readQuickly } from '../../src/checklist/compile/quick-yaml.ts';
import { oddities } from '../../src/checklist/compile/yaml-subset.ts';
import { anyStructure, disturbed } from '../support/disturbed.ts';
import { FILES, SEEDS } from '../support/small-checklist.ts';

const SEED = 20211012;
const TEXTS = Object.entries({ ...FILES, ...SEEDS }).filter(([name]) => name.endsWith('.yaml'));

/** What the exact reader makes of a text; undefined where it finds a fault. */
function readExactly(text: string): unknown {
  const document = parseDocument(text, { uniqueKeys: true });
  const faults = [...document.errors, ...document.warnings, ...oddities(document.contents)];
  return faults.length > 0 ? undefined : document.toJS();
}

/** @returns whether the quick reader took it */
function agree(text: string): boolean {
  const quick = readQuickly(text);
  if (quick === undefined) return false;
  expect(quick, JSON.stringify(text)).toEqual(readExactly(text));
  return true;
}

function always(texts: fc.Arbitrary<string>, numRuns: number): { taken: number } {
  let taken = 0;
  fc.assert(
    fc.property(texts, (text) => {
      if (agree(text)) taken += 1;
    }),
    { seed: SEED, numRuns },
  );
  return { taken };
}

/** Signs that mean something in YAML, and a few that do not. */
const SIGNS = [
  ...[
    '- ',
    '-',
    '? ',
    ': ',
    ':',
    ' ',
    '  ',
    '\n',
    '\n  ',
    '\n- ',
    '\r\n',
    '\r',
    '\t',
    ', ',
    ',',
    '[',
    ']',
    '{',
    '}',
  ],
  ...[
    '"',
    "'",
    '\\',
    '\\n',
    '|',
    '>',
    '|-',
    '>+',
    '|2',
    '#',
    ' #',
    '&a ',
    '*a',
    '!',
    '!!str ',
    '!a ',
    '!<a number> ',
  ],
  ...[
    '%',
    '---\n',
    '...\n',
    '@',
    '`',
    '~',
    'null',
    'true',
    'False',
    '<<',
    '=',
    '__proto__',
    '\ufeff',
    '\u2028',
    '\u0085',
  ],
  ...[
    '0',
    '1',
    '-1',
    '+1',
    '.5',
    '-.5',
    '1.',
    '1.0',
    '1e3',
    '0x1f',
    '0o17',
    '0b1',
    '017',
    '1_000',
    '.inf',
    '2025-01-01',
  ],
  ...['a', 'b', 'key', 'a b', '中', '😀', '"\\ud83d"', '\ud800'],
];

describe('the quick reader and the exact one', () => {
  it.each(TEXTS)('agree on %s, and on slips of the hand in it', (_, text) => {
    expect(agree(text)).toBe(true);
    expect(always(disturbed(text), 400).taken).toBeGreaterThan(50);
  });

  it('agree on any row of the signs of YAML', () => {
    const rows = fc.array(fc.constantFrom(...SIGNS), { maxLength: 9 }).map((signs) => signs.join(''));
    expect(always(rows, 30_000).taken).toBeGreaterThan(1000);
  });

  it('agree on any row of the signs of YAML below a key', () => {
    const rows = fc.array(fc.constantFrom(...SIGNS), { maxLength: 6 });
    expect(
      always(
        rows.map((signs) => `a:\n  b: ${signs.join('')}\n  c: d\n`),
        20_000,
      ).taken,
    ).toBeGreaterThan(1000);
  });

  it('agree on any structure, however it is laid out', () => {
    const layouts = fc.record({
      indent: fc.integer({ min: 1, max: 4 }),
      indentSeq: fc.boolean(),
      collectionStyle: fc.constantFrom('any', 'block', 'flow'),
      defaultStringType: fc.constantFrom(
        'PLAIN',
        'QUOTE_DOUBLE',
        'QUOTE_SINGLE',
        'BLOCK_LITERAL',
        'BLOCK_FOLDED',
      ),
      lineWidth: fc.constantFrom(20, 80),
    } as const);
    const texts = fc.tuple(anyStructure(), layouts).map(([tree, layout]) => stringify(tree, layout));
    expect(always(texts, 1500).taken).toBeGreaterThan(300);
  });
});
