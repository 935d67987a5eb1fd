/** Going on from a damaged record. A door of its own, because few records are ever damaged. */
export { beginAnew } from './begin-anew.ts';
export {
  planSalvage,
  type LostAnswer,
  type PlannedSalvage,
  type TakenAnswer,
  type Wreck,
} from './plan-salvage.ts';
