/** Parts of our own engine that the others do not have. */
import { findingsOf } from '../../src/findings/index.ts';
import { buildModel, derive, replay, startState, startWalk } from '../../src/questionnaire/index.ts';
import type { Assessment } from '../../src/record/index.ts';
import { cpuMilliseconds, median } from './measure.ts';
import type { Workload } from './workload/workload.ts';

/** Milliseconds. */
export interface Inside {
  model: number;
  actor: number;
  derive: number;
  findings: number;
}

const PERSON = { name: 'A. Officer', role: 'Buyer' };
const ASSESSMENT: Omit<Assessment, 'changes'> = {
  details: {
    subject: { name: 'Example Ltd', country: 'DE', identifiers: [] },
    procurement: { title: 'Workwear', buyer: 'City', reference: 'A-1', value: '' },
    assessor: PERSON,
    assessedOn: '2026-11-23',
  },
  edits: new Map(),
  decision: null,
  issuedOn: null,
  stage: 'answering',
};

export function inside({ checklist, walk }: Workload): Inside {
  const model = buildModel(checklist);
  const start = startState(model);
  const state = replay(model, walk);
  const { answers } = state;
  return {
    model: repeated(() => buildModel(checklist)),
    actor: repeated(() => startWalk(model, start).stop()),
    derive: repeated(() => derive(model, answers)),
    findings: repeated(() => findingsOf(model, { ...ASSESSMENT, changes: walk }, state)),
  };
}

/** Half a second of it, or nine times; the median of the later half. */
function repeated(work: () => unknown): number {
  const times: number[] = [];
  const end = performance.now() + 500;
  while (times.length < 9 || (performance.now() < end && times.length < 2000))
    times.push(cpuMilliseconds(() => void work()));
  return median(times.slice(Math.floor(times.length / 2)));
}
