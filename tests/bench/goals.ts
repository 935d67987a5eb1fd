/** What the engine is held to. Ratios do not depend on the machine; the times do, and are meant for one of today. */
import type { EngineName } from './engines/index.ts';
import { about, milliseconds, times } from './format.ts';
import { exponent, type Point, type Timed } from './measure.ts';
import type { Results } from './results.ts';

export interface Goal {
  what: string;
  goal: string;
  found: string;
  isMet: boolean;
}

const AT_MOST = { ours: 3, actor: 10, compile: 1000, exponent: 0.3, proof: 100 };
const AT_LEAST = { surveyCore: 1000 };

export function goalsOf({ engines, compile, inside, proofs }: Results): Goal[] {
  const answer = (name: EngineName, size: number): number => at(engines.answer[name], size);
  const ours = answer('probity', 10_000) / answer('lower bound', 10_000);
  const actor = answer('probity, actor', 10_000) / answer('lower bound', 10_000);
  // What xstate itself takes, with a chart of the same depth that does nothing.
  const xstate = (1000 * at(inside.event, 10_000)) / answer('lower bound', 10_000);
  const surveyCore = answer('survey-core', 1000) / answer('probity', 1000);
  const growth = exponent(engines.answer.probity);
  // Caches of the processor have a part in it: the lower bound does about the same work at each size.
  const least = exponent(engines.answer['lower bound']);
  const compiled = compile.find(({ n }) => n === 10_000)?.taken;
  return [
    {
      what: 'An answer at 10,000 questions, beside the lower bound',
      goal: `at most ${AT_MOST.ours} times`,
      found: times(ours),
      isMet: ours <= AT_MOST.ours,
    },
    {
      what: 'The same through the actor',
      goal: `at most ${AT_MOST.actor} times`,
      found: `${times(actor)}; an actor that does nothing takes ${times(xstate)}`,
      isMet: actor <= AT_MOST.actor,
    },
    {
      what: 'An answer at 1,000 questions, beside survey-core',
      goal: 'at least 1,000 times as fast',
      found: times(surveyCore),
      isMet: surveyCore >= AT_LEAST.surveyCore,
    },
    {
      what: 'Growth of the time of an answer with the questions N',
      goal: `less than N^${AT_MOST.exponent}`,
      found: `N^${about(growth, 2)}; the lower bound N^${about(least, 2)}`,
      isMet: growth < AT_MOST.exponent,
    },
    {
      what: 'Compiling 10,000 questions from YAML',
      goal: 'less than 1 s',
      found: compiled ? both(compiled) : '',
      isMet: compiled !== undefined && compiled.warm < AT_MOST.compile,
    },
    ...proofs.map(({ id, taken }) => ({
      what: `Proof of the checklist "${id}"`,
      goal: `less than ${AT_MOST.proof} ms`,
      found: both(taken),
      isMet: taken.warm < AT_MOST.proof,
    })),
  ];
}

/** Goals are for a program that has warmed up, as those of the answers are; what the first time takes is told beside. */
const both = ({ warm, first }: Timed): string =>
  `${milliseconds(warm)}; ${milliseconds(first)} as the first thing of a process`;

const at = (points: readonly Point[], size: number): number =>
  points.find(({ n }) => n === size)?.value ?? Number.NaN;
