/** Our engine without the statechart, as the command line and the proof use it. */
import { apply, buildModel, relevanceOf, replay, startState } from '../../../src/questionnaire/index.ts';
import type { Engine } from './engine.ts';

export const probity: Engine = (checklist) => ({
  load() {
    const model = buildModel(checklist);
    let state = startState(model);
    return {
      answer(step) {
        ({ state } = apply(model, state, step));
      },
      restore(steps) {
        state = replay(model, steps);
      },
      isAsked: (number) => relevanceOf(model, state, model.questions[number]?.id ?? '') === 'asked',
    };
  },
});
