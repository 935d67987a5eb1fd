import type { Model, Walk } from '../../questionnaire/index.ts';
import type { Words } from '../../statement/index.ts';
import type { Surroundings } from '../surroundings.ts';
import type { Dialogue } from './dialogue.ts';
import type { Journal } from './journal.ts';

/** What every part of a walk in the terminal works with. */
export interface WalkContext {
  model: Model;
  walk: Walk;
  journal: Journal;
  dialogue: Dialogue;
  /** Words of the checklist and of findings. */
  words: Words;
  around: Surroundings;
  /** Key of the section whose title was shown last. */
  section?: string;
}

/** The input came to its end, or the person left. What was answered is kept. */
export const LEFT = Symbol('left');
export type Left = typeof LEFT;
