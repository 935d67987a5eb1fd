/** What is impossible at a glance, where a diagram would have to be drawn. */
import type { Formula } from './formula.ts';

/** In which of the 32 ways in which five parts can come out a formula can be true, and in which it can be false: a bit for each. */
interface Outcomes {
  yes: number;
  no: number;
}

const EVERY_WAY = -1;
/** Each part is true in half of the ways: in every second one, in two of four, and so on. */
const HALVES = [0xaaaaaaaa, 0xcccccccc, 0xf0f0f0f0, 0xff00ff00, 0xffff0000];

/**
 * Is the formula false whatever these parts of it mean?
 * @param parts five at most
 * @throws RangeError when there are more: their ways would not fit into the bits
 */
export function isImpossible(formula: Formula, parts: readonly Formula[]): boolean {
  if (parts.length > HALVES.length) throw new RangeError('more than five parts');
  const known = new Map(parts.map((part, i) => [part, { yes: HALVES[i] ?? 0, no: ~(HALVES[i] ?? 0) }]));
  return outcomesOf(formula, known).yes === 0;
}

function outcomesOf(formula: Formula, known: ReadonlyMap<Formula, Outcomes>): Outcomes {
  const found = known.get(formula);
  if (found) return found;
  switch (formula.op) {
    case 'no':
      return opposite(outcomesOf(formula.of, known));
    case 'every':
      return together(formula.of.map((part) => outcomesOf(part, known)));
    case 'some':
      return opposite(together(formula.of.map((part) => opposite(outcomesOf(part, known)))));
    default:
      return { yes: EVERY_WAY, no: EVERY_WAY };
  }
}

const opposite = ({ yes, no }: Outcomes): Outcomes => ({ yes: no, no: yes });

const together = (all: readonly Outcomes[]): Outcomes =>
  all.reduce((one, other) => ({ yes: one.yes & other.yes, no: one.no | other.no }), {
    yes: EVERY_WAY,
    no: 0,
  });
