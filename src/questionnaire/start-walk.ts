import { createActor, type Actor } from 'xstate';
import type { WalkState } from './board.ts';
import { createWalkMachine, type WalkMachine } from './machine.ts';
import type { Model } from './model.ts';

export type Walk = Actor<WalkMachine>;

/** A running walk, from a state that was usually replayed from a record. */
export function startWalk(model: Model, state: WalkState): Walk {
  return createActor(createWalkMachine(model), { input: { state } }).start();
}
