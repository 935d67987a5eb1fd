import { createActor, type Actor, type SnapshotFrom } from 'xstate';
import type { WalkState } from './board.ts';
import {
  changed,
  createWalkMachine,
  grainFor,
  phaseOf,
  type Grain,
  type WalkContext,
  type WalkMachine,
} from './machine.ts';
import type { Model } from './model.ts';

type ActiveSnapshot = Extract<SnapshotFrom<WalkMachine>, { status: 'active' }>;

export type Walk = Actor<WalkMachine>;

/** A running walk, from a state that was usually replayed from a record. */
export function startWalk(model: Model, state: WalkState, grain = grainFor(model)): Walk {
  return createActor(machineOf(model, grain), { input: { state } }).start();
}

/** A machine knows nothing of the walks through it, so one serves all of a model: making it takes longer than many an answer. */
const MACHINES = new WeakMap<Model, Map<Grain, WalkMachine>>();

function machineOf(model: Model, grain: Grain): WalkMachine {
  const made = MACHINES.get(model) ?? new Map<Grain, WalkMachine>();
  MACHINES.set(model, made);
  const machine = made.get(grain) ?? withShortWay(model, createWalkMachine(model, grain));
  made.set(grain, machine);
  return machine;
}

/**
 * The machine with a short way for answers. An answer changes what the machine knows, never where it is; to find that out,
 * xstate looks through every active state and every action, which takes ten times as long as the answer itself. Tests hold the
 * short way against the machine's own.
 */
function withShortWay(model: Model, machine: WalkMachine): WalkMachine {
  const shortened = Object.create(machine) as WalkMachine;
  shortened.transition = (snapshot, event, scope) => {
    if (!('question' in event) || snapshot.status !== 'active' || phaseOf(snapshot) === 'issued')
      return machine.transition(snapshot, event, scope);
    return withContext(snapshot, { ...snapshot.context, ...changed(model, snapshot.context, event) });
  };
  return shortened;
}

/** Written out, since a copy of the snapshot as a whole takes as long as the answer; its type says what belongs to it. */
function withContext(snapshot: ActiveSnapshot, context: WalkContext): ActiveSnapshot {
  const { status, output, error, machine, value, tags, children, historyValue, _nodes } = snapshot;
  const { matches, hasTag, can, getMeta, toJSON } = snapshot;
  return {
    ...{ status, output, error, machine, context, value, tags, children, historyValue, _nodes },
    ...{ matches, hasTag, can, getMeta, toJSON },
  };
}
