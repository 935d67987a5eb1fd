/** What is kept of choices is found again as it was, and makes room only once there are more nodes than places. */
import { expect, it } from 'vitest';
import { Choices } from '../../../src/checklist/prove/choices.ts';

it('finds what is kept, for the same three only', () => {
  const choices = new Choices();
  choices.keep(2, 4, 6, 8);
  expect(choices.find(2, 4, 6)).toBe(8);
  expect([choices.find(4, 2, 6), choices.find(2, 6, 4), choices.find(2, 4, 7)]).toEqual([
    undefined,
    undefined,
    undefined,
  ]);
});

it('forgets all of it when asked to, and when it grows', () => {
  const choices = new Choices();
  choices.keep(2, 4, 6, 8);
  choices.fit(256);
  expect(choices.find(2, 4, 6)).toBe(8);
  choices.fit(257);
  expect(choices.find(2, 4, 6)).toBeUndefined();
  choices.keep(2, 4, 6, 8);
  choices.clear();
  expect(choices.find(2, 4, 6)).toBeUndefined();
});

it('does not grow beyond its bound', () => {
  const choices = new Choices();
  for (let nodes = 1; nodes < 2 ** 20; nodes *= 2) choices.fit(nodes);
  choices.keep(2, 4, 6, 8);
  choices.fit(2 ** 20);
  expect(choices.find(2, 4, 6)).toBe(8);
});
