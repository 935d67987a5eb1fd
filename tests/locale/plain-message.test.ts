/** A message is shown as it is written only where the parser of ICU would say the same. */
import { parse, TYPE } from '@formatjs/icu-messageformat-parser';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isPlain } from '../../src/locale/message.ts';

const character = fc.constantFrom('{', '}', '<', '>', "'", '#', '|', '/', 'a', '1', ' ', '：', '\n');

test('what is taken for plain text, the parser reads as that text', () => {
  let plain = 0;
  fc.assert(
    fc.property(fc.string({ unit: character, minLength: 1, maxLength: 8 }), (message) => {
      if (!isPlain(message)) return;
      plain += 1;
      expect(parse(message)).toEqual([{ type: TYPE.literal, value: message }]);
    }),
    { numRuns: 5_000 },
  );
  expect(plain).toBeGreaterThan(100);
});
