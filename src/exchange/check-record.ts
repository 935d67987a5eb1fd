/** A record from outside against its checklist: the file may be whole and sealed, and still hold what is no answer. */
import type { Change } from '../checklist/index.ts';
import { checkAnswer, type Model } from '../questionnaire/index.ts';
import { updateProblems, type ActionUpdate, type AssessmentRecord, type LogEvent } from '../record/index.ts';

/** What is wrong, and where in the file; the words are under `read.<code>`. */
export interface RecordProblem {
  code: 'question-unknown' | 'answer-not-fitting' | 'update-not-fitting';
  /** Such as `events.3.answer.value`. */
  path: string;
  data: Record<string, string>;
}

/** Dates were checked on the day when they were given; the day of the assessment may have been corrected since. */
const ANY_DAY = '9999-12-31';
const ANY_TIME = { from: '0000-01-01', today: ANY_DAY };

/** @param model of the checklist that the record was made with */
export function recordProblems(model: Model, { events }: AssessmentRecord): RecordProblem[] {
  const updates = new Map<string, ActionUpdate[]>();
  return events.flatMap((event, index): RecordProblem[] => {
    const path = `events.${String(index)}`;
    if (event.type === 'action-updated') return misfit(event.update, updates, path);
    if (!isChange(event)) return [];
    const { question } = event;
    if (model.indexOf(question) < 0)
      return [{ code: 'question-unknown', path: `${path}.question`, data: { question } }];
    if (event.type !== 'answered' && event.type !== 'carried') return [];
    const [problem] = checkAnswer(model.question(question), event.answer, ANY_DAY);
    return problem
      ? [{ code: 'answer-not-fitting', path: `${path}.answer.${problem.part}`, data: { question } }]
      : [];
  });
}

/** @param earlier updates by action, to which this one is added */
function misfit(update: ActionUpdate, earlier: Map<string, ActionUpdate[]>, path: string): RecordProblem[] {
  const before = earlier.get(update.key) ?? [];
  earlier.set(update.key, [...before, update]);
  return updateProblems(before, update, ANY_TIME).length > 0
    ? [{ code: 'update-not-fitting', path: `${path}.update`, data: { action: update.key } }]
    : [];
}

function isChange(event: LogEvent): event is Extract<LogEvent, Change> {
  return 'question' in event;
}
