/** What a self-test promises is seen in the findings of its own assessment, and tells it from others. */
import { expect, it } from 'vitest';
import type { Checklist } from '../../src/checklist/index.ts';
import type { Witness } from '../../src/checklist/prove/index.ts';
import { findingsOf } from '../../src/findings/index.ts';
import {
  isSeen,
  proveChecklist,
  selfTestsOf,
  type Assessed,
  type Promised,
} from '../../src/findings/prove/index.ts';
import { buildModel, derive, type Model } from '../../src/questionnaire/index.ts';
import { fold } from '../../src/record/index.ts';
import { randomChecklists } from '../support/checklists.ts';
import { Scenario, smallChecklist } from '../support/scenario.ts';

function assessed(model: Model, { answers }: Witness): Assessed {
  const given = new Map(answers.map(({ question, answer }) => [question, answer]));
  const state = derive(
    model,
    model.questions.map(({ id }) => given.get(id)),
  );
  return { model, state, findings: findingsOf(model, fold(new Scenario(model).record), state) };
}

/** The promises of a checklist, and for each in how many of the assessments that were made for others it is seen as well. */
function promisesOf(
  checklist: Checklist,
): { promise: Promised; isKept: boolean; elsewhere: number; all: number }[] {
  const model = buildModel(checklist);
  const tests = selfTestsOf(checklist, proveChecklist(checklist)).map(({ promise, witness, better }) => ({
    promise,
    at: assessed(model, witness),
    better: better && assessed(model, better),
  }));
  return tests.map(({ promise, at, better }) => ({
    promise,
    isKept: isSeen(promise, at, better),
    elsewhere: tests.filter((other) => other.at !== at && isSeen(promise, other.at, other.better)).length,
    all: tests.length - 1,
  }));
}

const kindOf = (promise: Promised): string => ('code' in promise ? promise.code : 'answer');

it('the small checklist keeps its promises, and none by chance', () => {
  const promises = promisesOf(smallChecklist());
  expect(promises.filter(({ isKept }) => !isKept)).toEqual([]);
  // A question that is always asked is asked everywhere.
  const common = promises.filter(({ elsewhere, all }) => elsewhere === all);
  expect(new Set(common.map(({ promise }) => kindOf(promise)))).toEqual(new Set(['never-asked']));
});

it('random checklists keep theirs, also those that show a fault', () => {
  for (const [name, checklist] of randomChecklists(12, 1_000))
    expect(
      promisesOf(checklist).filter(({ isKept }) => !isKept),
      name,
    ).toEqual([]);
});
