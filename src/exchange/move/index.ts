/** Going on with another version of the checklist. A door of its own, because few assessments outlive a version. */
export { carryOut } from './carry-out.ts';
export { planMove, type PlannedMove, type Version } from './plan-move.ts';
