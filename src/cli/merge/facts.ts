/** Two copies of a record held against each other, for programs. */
import {
  consequenceOf,
  openDifferences,
  type Choices,
  type Difference,
  type MergePlan,
  type Side,
} from '../../record/merge/index.ts';
import { written } from './choices.ts';

/** `choices` is what `--choices` reads. */
export function mergeFacts(plan: MergePlan, choices: Choices): object {
  const { branches, differences, additions, ours, theirs } = plan;
  return {
    record: ours.id,
    common: branches.fork,
    ours: ours.head,
    theirs: theirs.head,
    additions: additions.length,
    differences: differences.map((one) => ({
      id: one.id,
      kind: one.kind,
      changed: one.changed,
      ours: saidIn(one, 'ours'),
      theirs: saidIn(one, 'theirs'),
    })),
    choices: Object.fromEntries(
      differences.map(({ id }) => {
        const choice = choices.get(id);
        return [id, choice ? written(choice) : null];
      }),
    ),
    open: openDifferences(differences, choices).map(({ id }) => id),
    /** Null while something is open. */
    decision: consequenceOf(plan, choices),
  };
}

function saidIn(difference: Difference, side: Side): unknown {
  switch (difference.kind) {
    case 'details':
      return difference[side][difference.part] ?? null;
    case 'action':
      return difference[side]?.[difference.part] ?? null;
    default:
      return difference[side];
  }
}
