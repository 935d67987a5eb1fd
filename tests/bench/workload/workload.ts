/** The work that every engine gets: a compiled checklist, the answers of a walk, and changes of the gates. */
import { stringify } from 'yaml';
import { compileChecklist, type Files } from '../../../src/checklist/compile/index.ts';
import { questionsIn, type Checklist } from '../../../src/checklist/index.ts';
import { apply, buildModel, relevanceOf, startState } from '../../../src/questionnaire/index.ts';
import { answersTo, gateChanges, type Step } from './answers.ts';
import { longerRegister, writeFiles, type Cited } from './files.ts';

export interface Workload {
  checklist: Checklist;
  /** The questions that are asked when their turn comes, in the author's order, each with its answer. */
  walk: Step[];
  /** Made after the walk, when everything that is asked has an answer. */
  gates: Step[];
}

/** What the compiler needs: the files of the checklist's folder and those of the register. */
export interface Sources {
  files: Files;
  seeds: Files;
}

const GATE_CHANGES = 300;

/** @param register `seeds/register.yaml`, parsed */
export function writeSources(length: number, register: Cited): Sources {
  const longer = longerRegister(length, register);
  const files = writeFiles(length, longer);
  const seeds = { 'register.yaml': stringify(longer) };
  const none = { 'messages.en.json': '{}' };
  const first = compileChecklist({ ...files, ...none }, { ...seeds, ...none });
  const others = first.diagnostics.filter(({ code }) => code !== 'text-missing');
  if (others.length > 0) throw new Error(JSON.stringify(others.slice(0, 5), null, 1));
  const texts = (file: string): Files => {
    const keys = first.diagnostics.filter((one) => one.file === file).map(({ data }) => String(data.key));
    return {
      'messages.en.json': JSON.stringify(Object.fromEntries(keys.map((key) => [key, words(key)])), null, 2),
    };
  };
  return {
    files: { ...files, ...texts('messages.en.json') },
    seeds: { ...seeds, ...texts('seeds/messages.en.json') },
  };
}

const words = (key: string): string =>
  `What ${key} says to the reader, about as long as such a text is in a checklist.`;

/** @throws Error when the sources do not compile */
export function compiled({ files, seeds }: Sources): Checklist {
  const result = compileChecklist(files, seeds);
  if (!result.ok) throw new Error(JSON.stringify(result.diagnostics.slice(0, 5), null, 1));
  return result.checklist;
}

/** Which questions the walk answers is asked of our own engine; every other engine has to agree with it at each step. */
export function workloadOf(checklist: Checklist): Workload {
  const model = buildModel(checklist);
  let state = startState(model);
  const walk = answersTo(checklist).filter((step) => {
    if (relevanceOf(model, state, step.question) !== 'asked') return false;
    ({ state } = apply(model, state, step));
    return true;
  });
  return { checklist, walk, gates: gateChanges(checklist, GATE_CHANGES) };
}

/** How large a workload is, for the reader of the figures. */
export interface Shape {
  questions: number;
  conditions: number;
  /** Conditions that read the gate that most of them read. */
  widest: number;
  /** Answers of the walk. */
  answers: number;
}

export function shapeOf({ checklist: { questions }, walk }: Workload): Shape {
  const readers = new Map<string, number>();
  const conditions = questions.flatMap(({ when }) => when ?? []);
  for (const read of conditions.flatMap(questionsIn)) readers.set(read, (readers.get(read) ?? 0) + 1);
  return {
    questions: questions.length,
    conditions: conditions.length,
    widest: Math.max(...readers.values()),
    answers: walk.length,
  };
}
