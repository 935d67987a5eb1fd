import type { Difference, Side } from '../../record/merge/index.ts';

/** Id of the control that chooses a side. */
export function sideId({ id }: Difference, side: Side): string {
  return `merge-${id.replace(/[^a-z0-9-]/gi, '-')}-${side}`;
}
