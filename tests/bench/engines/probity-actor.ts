/** Our engine as the pages use it: an xstate actor, to which an answer is an event. */
import { buildModel, relevanceOf, replay, startState, startWalk } from '../../../src/questionnaire/index.ts';
import type { Engine } from './engine.ts';

/** An answer alone, as on a page that shows a whole section. */
export const actor: Engine = withActor(false);
/** An answer and the way to the next question, as on a page of one question. */
export const actorAndNext: Engine = withActor(true);

function withActor(goesOn: boolean): Engine {
  return (checklist) => ({
    load() {
      const model = buildModel(checklist);
      let walk = startWalk(model, startState(model));
      return {
        answer({ question, answer }) {
          walk.send({ type: 'ANSWER', question, answer });
          if (goesOn) walk.send({ type: 'NEXT' });
        },
        restore(steps) {
          walk.stop();
          walk = startWalk(model, replay(model, steps));
        },
        isAsked: (number) => {
          const { state } = walk.getSnapshot().context;
          return relevanceOf(model, state, model.questions[number]?.id ?? '') === 'asked';
        },
      };
    },
  });
}
