import { expect, it } from 'vitest';
import { Canvas } from '../../src/statement/verify/painted.ts';

/** What a hostile page does ten thousand times, and then paints. */
const AGAIN: [string, unknown][] = [
  ['transform', [1, 0, 0, 1, 5, 5]],
  ['beginMarkedContent', ['Span']],
  ['moveText', [3, 4]],
  ['showText', [[{ unicode: 'a', width: 500 }, -20]]],
  ['clip', []],
  ['constructPath', [[1, 2, 3]]],
];

it.each(AGAIN)('takes no more for what is painted after many of %s', (operator, operands) => {
  const canvas = new Canvas();
  for (let i = 0; i < 10_000; i++) {
    canvas.take(operator, operands);
    if (operator === 'clip') canvas.take('endPath', []);
  }
  canvas.take('fill', []);
  canvas.take('showText', [[{ unicode: 'b', width: 500 }]]);
  const longest = Math.max(...canvas.painted.map(({ exact, plain }) => Math.max(exact.length, plain.length)));
  expect(longest).toBeLessThan(3000);
});

it('tells places apart that are reached by many steps', () => {
  const painted = (last: number) => {
    const canvas = new Canvas();
    for (let i = 0; i < 200; i++) canvas.take('moveText', [i, i === 50 ? last : 0]);
    canvas.take('showText', [[{ unicode: 'a', width: 500 }]]);
    return canvas.painted.at(-1)?.plain;
  };
  expect(painted(1)).toBe(painted(1));
  expect(painted(1)).not.toBe(painted(2));
});
