/**
 * An order in which a diagram of all questions at once stays small: a question stands below the last one that it reads, and
 * among those below the same question the ones come first that reach furthest back, so that little has to be remembered for
 * long. Any order gives the same figures.
 */
import type { Question } from '../types.ts';
import { Links } from './links.ts';

export function inReadingOrder(questions: Question[]): Question[] {
  const links = new Links({ questions });
  const below: number[][] = questions.map(() => []);
  const tops: number[] = [];
  /** The earliest question that this one, or one below it, reads besides the one it stands below. */
  const reach = questions.map((_, number) => number);
  const lower = (number: number, to: number): void => {
    reach[number] = Math.min(reach[number] ?? number, to);
  };
  for (let number = questions.length - 1; number >= 0; number--) {
    const read = links.deciding(number);
    const above = Math.max(-1, ...read);
    (below[above] ?? tops).push(number);
    for (const one of read) if (one !== above) lower(number, one);
    if (above >= 0) lower(above, reach[number] ?? number);
  }
  const ordered: Question[] = [];
  const waiting = tops;
  for (let number = waiting.pop(); number !== undefined; number = waiting.pop()) {
    const question = questions[number];
    if (question) ordered.push(question);
    const next = below[number] ?? [];
    waiting.push(...next.sort((a, b) => (reach[b] ?? b) - (reach[a] ?? a) || b - a));
  }
  return ordered;
}
