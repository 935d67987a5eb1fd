/** The machine of a checklist for the visualiser of xstate. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createActor, createMachine, setup } from 'xstate';
import { ownFiles } from '../support/own-checklist.ts';
import { supplier } from '../support/scenario.ts';
import { Workplace } from './program.ts';

let place: Workplace;
beforeEach(() => (place = new Workplace()));
afterEach(() => place.remove());

interface State {
  meta?: unknown;
  states: Record<string, State>;
}

/** The questions that states stand for, in order. */
function questionsOf({ meta, states }: State): string[] {
  const { question } = (meta ?? {}) as { question?: string };
  return [...(question === undefined ? [] : [question]), ...Object.values(states).flatMap(questionsOf)];
}

const expectWhole = ({ root }: { root: State }): void =>
  expect(questionsOf(root)).toEqual(supplier.questions.map(({ id }) => id));

describe('probity machine', () => {
  it('prints JSON that createMachine takes as it is, with a state for every question', async () => {
    const { code, out, err } = await place.run(['machine', 'supplier']);
    expect([code, err]).toEqual([0, '']);
    expectWhole(createMachine(JSON.parse(out) as object));
  });

  it('runs once guards and actions have implementations', async () => {
    const { out } = await place.run(['machine', 'supplier']);
    const arrived: string[] = [];
    const nothing = (): void => undefined;
    const machine = setup({
      guards: { isAsked: () => true },
      actions: {
        arrive: ({ event }) => arrived.push(event.type),
        applyChange: nothing,
        rememberReturn: nothing,
        forgetReturn: nothing,
        goToNext: nothing,
        goToPreceding: nothing,
        goToLast: nothing,
      },
    }).createMachine(JSON.parse(out) as object);
    const actor = createActor(machine).start();
    for (const { id } of supplier.questions) actor.send({ type: `GOTO.${id}` });
    expect(arrived).toEqual(supplier.questions.map(({ id }) => `GOTO.${id}`));
    actor.send({ type: 'REVIEW' });
    expect(actor.getSnapshot().value).toEqual({ open: 'reviewing' });
  });

  it('writes a file, for an own checklist too', async () => {
    mkdirSync(place.path('mine'));
    for (const [file, text] of Object.entries(ownFiles()))
      writeFileSync(join(place.path('mine'), file), text);
    const { code, out, err } = await place.run(['machine', 'mine', '-o', 'machine.json']);
    expect([code, out]).toEqual([0, '']);
    expect(err).toContain('machine.json');
    expectWhole(createMachine(JSON.parse(readFileSync(place.path('machine.json'), 'utf8')) as object));
  });

  it('refuses what is no checklist, and writes nothing', async () => {
    const { code, out, err } = await place.run(['machine', 'nothing', '-o', 'machine.json']);
    expect([code, out]).toEqual([2, '']);
    expect(err).toContain('supplier');
    expect(place.names()).toEqual([]);
  });
});
