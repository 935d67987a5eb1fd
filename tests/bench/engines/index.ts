/** The engines of the comparison, in the order in which they are shown. */
import type { Engine } from './engine.ts';
import { jsonLogic } from './json-logic.ts';
import { lowerBound } from './lower-bound.ts';
import { actor, actorAndNext } from './probity-actor.ts';
import { probity } from './probity.ts';
import { surveyCore } from './survey-core.ts';

export const ENGINES = {
  'lower bound': lowerBound,
  probity,
  'probity, actor': actor,
  'probity, actor + NEXT': actorAndNext,
  'json-logic-engine': jsonLogic,
  'survey-core': surveyCore,
} satisfies Record<string, Engine>;

export type EngineName = keyof typeof ENGINES;
export const ENGINE_NAMES = Object.keys(ENGINES) as EngineName[];
