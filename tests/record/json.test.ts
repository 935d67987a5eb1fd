/** JSON from strangers: what the language takes in silence is refused with its place. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readJson } from '../../src/record/read.ts';

const refusal = (text: string): string[] => {
  const result = readJson(text);
  return result.ok ? [] : result.problems.map(({ code, path }) => `${code} at ${path}`);
};

describe('a text of JSON', () => {
  it('is read as JSON.parse reads it, whatever it holds', () => {
    fc.assert(
      fc.property(fc.json({ noUnicodeString: false }), (text) => {
        fc.pre(!/"(__proto__|constructor|prototype)":/.test(text));
        expect(readJson(text)).toEqual({ ok: true, value: JSON.parse(text) as unknown });
      }),
    );
  });

  it.each([
    ['two equal keys', '{"a":1,"a":2}', 'field-twice at a'],
    ['two equal keys deep inside', '{"a":[0,{"b":{"c":1,"d":{},"c":2}}]}', 'field-twice at a.1.b.c'],
    ['a key that is the same once it is read', '{"a":1,"\\u0061":2}', 'field-twice at a'],
    ['a key of all objects', '{"a":[{"__proto__":{}}]}', 'field-unknown at a.0.__proto__'],
    ['its maker', '{"constructor":1}', 'field-unknown at constructor'],
    ['its pattern', '{"prototype":1}', 'field-unknown at prototype'],
    ['such a key in other letters', '{"__proto\\u005f_":1}', 'field-unknown at __proto__'],
    ['half a character', '{"a":["","\\ud83d"]}', 'text-broken at a.1'],
    ['half a character as it stands', '["\udc00"]', 'text-broken at 0'],
    ['a number without end', '{"a":[0,{"b":1.5e308},{"b":-1e309}]}', 'number-endless at a.2.b'],
    ['a number of too many digits', `[${'9'.repeat(400)}]`, 'number-endless at 0'],
    ['too many levels', '['.repeat(101) + ']'.repeat(101), 'too-deep at '],
    ['levels without end', '[{"a":'.repeat(1_000_000), 'too-deep at '],
    ['too many characters', ' '.repeat(50_000_001), 'too-large at '],
    ['nothing', '', 'not-json at '],
    ['a string without end', '{"a":"\\"', 'not-json at '],
    ['a comment', '{} // more', 'not-json at '],
    ['two values', '{}{}', 'not-json at '],
  ])('with %s is refused', (_, text, wanted) => {
    expect(refusal(text)).toEqual([wanted]);
  });

  it('is told the limit that it goes beyond', () => {
    const limits = (text: string) => {
      const read = readJson(text);
      return read.ok ? [] : read.problems.map(({ data }) => data);
    };
    expect(limits('['.repeat(101))).toEqual([{ limit: 100 }]);
    expect(limits(' '.repeat(50_000_001))).toEqual([{ limit: 50_000_000 }]);
  });

  it('is told of a hundred faults at most', () => {
    expect(refusal(`{"a":1${',"a":1'.repeat(500)}}`)).toHaveLength(100);
  });

  it('may use the same key in two objects, and as a text', () => {
    expect(refusal('{"a":{"a":"a"},"b":[{"a":1},{"a":"__proto__"}]}')).toEqual([]);
  });

  it('may have so many levels', () => {
    expect(refusal('['.repeat(100) + ']'.repeat(100))).toEqual([]);
  });

  it('may hold whole characters beyond the first 65,536', () => {
    expect(refusal('["\\ud83d\\ude00", "😀"]')).toEqual([]);
  });

  it('takes no longer for quotes that never end', () => {
    expect(refusal(`["${'\\"'.repeat(5_000_000)}`)).toEqual(['not-json at ']);
  });
});
