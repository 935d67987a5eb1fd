/** A record from outside against its checklist: the file may be whole and sealed, and still hold what is no answer. */
import type { Change } from '../checklist/index.ts';
import { checkAnswer, type Model } from '../questionnaire/index.ts';
import type { AssessmentRecord, LogEvent } from '../record/index.ts';

/** What is wrong, and where in the file; the words are under `read.<code>`. */
export interface RecordProblem {
  code: 'question-unknown' | 'answer-not-fitting';
  /** Such as `events.3.answer.value`. */
  path: string;
  data: { question: string };
}

/** Dates were checked on the day when they were given; the day of the assessment may have been corrected since. */
const ANY_DAY = '9999-12-31';

/** @param model of the checklist that the record was made with */
export function recordProblems(model: Model, { events }: AssessmentRecord): RecordProblem[] {
  return events.flatMap((event, index): RecordProblem[] => {
    if (!isChange(event)) return [];
    const { question } = event;
    const path = `events.${String(index)}`;
    if (model.indexOf(question) < 0)
      return [{ code: 'question-unknown', path: `${path}.question`, data: { question } }];
    if (event.type !== 'answered') return [];
    const [problem] = checkAnswer(model.question(question), event.answer, ANY_DAY);
    return problem
      ? [{ code: 'answer-not-fitting', path: `${path}.answer.${problem.part}`, data: { question } }]
      : [];
  });
}

function isChange(event: LogEvent): event is Extract<LogEvent, Change> {
  return 'question' in event;
}
